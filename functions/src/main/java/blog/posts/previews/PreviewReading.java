package blog.posts.previews;

import blog.http.CacheControl;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Route;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.reading.PostReading;
import blog.posts.store.PostTable;
import blog.posts.store.RevisionTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// `GET /previews/{token}`: the post in whatever status it is now, for whoever holds the link, and for no cache and no
/// search engine. A link that has expired looks like one that never was.
public final class PreviewReading {
    private final PreviewTable previews;
    private final PostTable posts;
    private final RevisionTable revisions;
    private final PostReading reading;
    private final Clock clock;

    public PreviewReading(
            PreviewTable previews, PostTable posts, RevisionTable revisions, PostReading reading, Clock clock) {
        this.previews = previews;
        this.posts = posts;
        this.revisions = revisions;
        this.reading = reading;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get("/previews/{token}", this::get, "fields"));
    }

    private Response get(Request request) {
        return previews.find(request.param("token"), clock.instant())
                .flatMap(this::post)
                .map(post -> reading.represent(post, request).with("Cache-Control", CacheControl.PRIVATE))
                .orElseGet(() -> Problem.notFound().toResponse())
                .with("X-Robots-Tag", "noindex, nofollow");
    }

    /// Its log says where a post lies whose old address another has taken.
    private Optional<StoredPost> post(Preview preview) {
        return post(preview, posts.follow(posts.findNow(preview.slug())))
                .or(() -> revisions.last(preview.postId()).flatMap(last -> post(preview, posts.findNow(last.slug()))));
    }

    private static Optional<StoredPost> post(Preview preview, Slot there) {
        return there instanceof Slot.Occupied(StoredPost post) && post.id().equals(preview.postId())
                ? Optional.of(post)
                : Optional.empty();
    }
}
