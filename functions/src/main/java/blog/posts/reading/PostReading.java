package blog.posts.reading;

import blog.codec.HttpDate;
import blog.http.CacheControl;
import blog.http.Request;
import blog.http.Response;
import blog.http.negotiation.Accept;
import blog.http.routing.Route;
import blog.names.Slug;
import blog.posts.StoredPost;
import blog.posts.access.PublicPosts;
import blog.posts.lists.FeedLink;
import blog.posts.lists.Fields;
import blog.posts.store.PostTable;
import blog.posts.store.RevisionTable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `GET /posts/{slug}`: the published post, whoever asks, in the representation that the client likes best. JSON is the
/// stored bytes, in one read of one item.
public final class PostReading {
    private final PostTable posts;
    private final RevisionTable revisions;
    private final PublicPosts visible;

    public PostReading(PostTable posts, RevisionTable revisions) {
        this.posts = posts;
        this.revisions = revisions;
        this.visible = new PublicPosts(posts);
    }

    public List<Route> routes() {
        return List.of(Route.get("/posts/{slug}", this::get, "fields"));
    }

    private Response get(Request request) {
        return visible.see(posts.find(new Slug(request.param("slug"))))
                .answer(
                        request,
                        post -> represent(post, request)
                                .with("Cache-Control", CacheControl.PUBLIC)
                                .with("Vary", CacheControl.VARY)
                                .linking(FeedLink.toAll(request)));
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
                                fields.get().pick(post.json().plain()));
        };
    }

    /// The stored JSON, packed as it lies.
    static Response json(StoredPost post) {
        return of(post, "json", "application/json", post.json().bytes()).with("Content-Encoding", "gzip");
    }

    static Response markdown(StoredPost post, byte[] source) {
        return of(post, "md", "text/markdown; charset=utf-8", source);
    }

    private static byte[] html(StoredPost post) {
        return Fields.text(post.json().plain(), "html").orElse("").getBytes(StandardCharsets.UTF_8);
    }

    static Response of(StoredPost post, String representation, String type, byte[] body) {
        return Response.of(200, type, body)
                .withEtag(post.etag(representation))
                .with("Last-Modified", HttpDate.format(post.updated()));
    }
}
