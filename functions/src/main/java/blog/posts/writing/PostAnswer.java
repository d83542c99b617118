package blog.posts.writing;

import blog.codec.Json;
import blog.http.PathSegments;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.manuscripts.warnings.Warning;
import blog.posts.StoredPost;
import blog.posts.access.Sight;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/// What an author's change is answered with: the post as readers get it, and what the author will want to know.
public final class PostAnswer {
    private PostAnswer() {}

    /// The answer to a request whose path has the post's slug for its second segment.
    public static Response of(Written written, Request request) {
        return switch (written) {
            case Written.Stored stored -> stored(stored, request);
            case Written.Deleted _ -> Response.empty(204);
            case Written.Absent(Sight<StoredPost> instead) ->
                instead.answer(request, _ -> Problem.notFound().toResponse());
            case Written.Refused refused -> refused.why().problem().toResponse();
            case Written.Busy _ -> busy().toResponse();
        };
    }

    public static Problem busy() {
        return Problem.unavailable(1);
    }

    private static Response stored(Written.Stored stored, Request request) {
        StoredPost post = stored.post();
        byte[] body = Json.extended(post.json().plain(), json -> write(json, stored.warnings()));
        Response response = Response.ofJson(stored.created() ? 201 : 200, body).withEtag(post.etag("json"));
        return stored.created()
                ? response.with(
                        "Location",
                        request.apiUrl() + "/posts/"
                                + PathSegments.encode(post.slug().value()))
                : response;
    }

    private static void write(JsonGenerator json, List<Warning> warnings) throws IOException {
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
    }
}
