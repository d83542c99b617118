package blog.posts.writing;

import blog.codec.Json;
import blog.http.Response;
import blog.http.negotiation.ContentCoding;
import blog.manuscripts.warnings.Warning;
import blog.posts.StoredPost;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.util.List;

/// What an author's change is answered with: the post as readers get it, and what the author will want to know.
final class PostAnswer {
    private PostAnswer() {}

    static Response of(int status, StoredPost post, List<Warning> warnings) {
        byte[] stored = ContentCoding.gunzip(post.json());
        byte[] body = Json.write(json -> {
            json.writeStartObject();
            try (JsonParser parser = Json.parse(stored)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    json.copyCurrentStructure(parser);
                }
            }
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
            json.writeEndObject();
        });
        return Response.ofJson(status, body).withEtag(post.etag("json"));
    }
}
