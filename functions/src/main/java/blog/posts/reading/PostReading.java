package blog.posts.reading;

import blog.codec.HttpDate;
import blog.http.CacheControl;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.http.negotiation.Accept;
import blog.http.negotiation.ContentCoding;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.PostTable;
import blog.posts.RevisionTable;
import blog.posts.Slot;
import blog.posts.Status;
import blog.posts.StoredPost;
import blog.posts.lists.Fields;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `GET /posts/{slug}`: the published post, whoever asks, in the representation that the client likes best. JSON is the
/// stored bytes, in one read of one item.
public final class PostReading {
    private final PostTable posts;
    private final RevisionTable revisions;

    public PostReading(PostTable posts, RevisionTable revisions) {
        this.posts = posts;
        this.revisions = revisions;
    }

    public List<Route> routes() {
        return List.of(Route.get("/posts/{slug}", this::get, "fields"));
    }

    private Response get(Request request) {
        return answer(request, posts.find(new Slug(request.param("slug"))));
    }

    private Response answer(Request request, Slot slot) {
        return switch (slot) {
            case Slot.Occupied(StoredPost post)
            when post.isPublished() ->
                represent(post, request)
                        .with("Cache-Control", CacheControl.PUBLIC)
                        .with("Vary", CacheControl.VARY);
            case Slot.Occupied(StoredPost post)
            when post.status() == Status.WITHDRAWN -> Problem.gone().toResponse();
            case Slot.Deleted deleted when deleted.wasPublic() -> Problem.gone().toResponse();
            case Slot.Moved moved -> moved(request, moved);
            case Slot.Occupied _, Slot.Deleted _, Slot.Vacant _ ->
                Problem.notFound().toResponse();
        };
    }

    /// The way to where the post lies now: only readers of the post there may know of it.
    private Response moved(Request request, Slot.Moved moved) {
        Slot there = posts.follow(moved);
        return there instanceof Slot.Occupied(StoredPost post) && post.isPublished()
                ? Response.permanentRedirect(request.elsewhere(1, post.slug().value()))
                : answer(request, there);
    }

    /// The post in the representation that the client likes best, whatever its status.
    public Response represent(StoredPost post, Request request) {
        String type = Accept.require(request, "application/json", "text/html", "text/markdown");
        var fields = Fields.of(request.parameters(), Fields.POST);
        return switch (type) {
            case "text/markdown" -> markdown(post, revisions.latest(post).source());
            case "text/html" -> of(post, "html", "text/html; charset=utf-8", html(post));
            default ->
                fields.isEmpty()
                        ? json(post)
                        : of(
                                post,
                                "json." + fields.get().fingerprint(),
                                "application/json",
                                fields.get().pick(ContentCoding.gunzip(post.json())));
        };
    }

    /// The stored JSON, packed as it lies.
    static Response json(StoredPost post) {
        return of(post, "json", "application/json", post.json()).with("Content-Encoding", "gzip");
    }

    static Response markdown(StoredPost post, byte[] source) {
        return of(post, "md", "text/markdown; charset=utf-8", source);
    }

    private static byte[] html(StoredPost post) {
        return Fields.text(ContentCoding.gunzip(post.json()), "html").orElse("").getBytes(StandardCharsets.UTF_8);
    }

    static Response of(StoredPost post, String representation, String type, byte[] body) {
        return Response.of(200, type, body)
                .withEtag(post.etag(representation))
                .with("Last-Modified", HttpDate.format(post.updated()));
    }
}
