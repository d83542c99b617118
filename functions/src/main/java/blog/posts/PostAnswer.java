package blog.posts;

import blog.http.Response;
import blog.posts.manuscript.Warning;
import blog.posts.store.StoredPost;
import java.util.List;

/// What an author's change is answered with: the post as its authors see it, and what they will want to know.
final class PostAnswer {
    private PostAnswer() {}

    static Response of(int status, StoredPost post, List<Warning> warnings) {
        byte[] body = ManuscriptJson.of(post, json -> {
            json.writeArrayFieldStart("warnings");
            for (Warning warning : warnings) {
                json.writeStartObject();
                if (warning.line() != null) {
                    json.writeNumberField("line", warning.line());
                }
                json.writeStringField("detail", warning.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        return Response.ofJson(status, body).withEtag(post.etag("json"));
    }
}
