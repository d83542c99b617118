package blog.posts.revisions;

import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.Route;
import blog.posts.PostWriting;
import blog.posts.PostWriting.Demand;
import blog.posts.Preconditions;
import blog.posts.Upload;
import blog.posts.manuscript.Slug;
import blog.posts.store.PostTable;
import blog.posts.store.Revision;
import blog.posts.store.RevisionTable;
import blog.posts.store.Slot;
import blog.posts.store.StoredPost;
import blog.tokens.Authentication;
import blog.tokens.Token;
import java.util.List;
import java.util.Optional;

/// `POST …/revisions/{n}/restore`: the same as a PUT of what the revision holds, so it makes a revision of its own and
/// honours `If-Match`.
public final class RevisionRestoring {
    private final PostTable posts;
    private final RevisionTable revisions;
    private final PostWriting writing;
    private final Authentication authentication;

    public RevisionRestoring(
            PostTable posts, RevisionTable revisions, PostWriting writing, Authentication authentication) {
        this.posts = posts;
        this.revisions = revisions;
        this.writing = writing;
        this.authentication = authentication;
    }

    public List<Route> routes() {
        return List.of(Route.post("/posts/{slug}/revisions/{n}/restore", authentication.required(this::restore)));
    }

    private Response restore(Request request, Token token) {
        var slug = new Slug(request.param("slug"));
        long number = RevisionReading.number("n", request.param("n"));
        // A post that is deleted meanwhile must not come back as another one.
        var preconditions = Preconditions.of(request).ofExisting();
        return switch (posts.findNow(slug)) {
            case Slot.Occupied(StoredPost post) -> {
                Optional<Revision.Text> text = revisions.find(post.id(), number).map(Revision::text);
                yield text.isEmpty()
                        ? Problem.notFound().toResponse()
                        : writing.put(
                                slug,
                                new Upload(text.get().source(), text.get().path()),
                                new Demand(preconditions, token, request.apiUrl()));
            }
            case Slot.Moved moved ->
                Response.permanentRedirect(request.elsewhere(1, moved.to().value()));
            case Slot.Deleted _ -> Problem.gone().toResponse();
            case Slot.Vacant _ -> Problem.notFound().toResponse();
        };
    }
}
