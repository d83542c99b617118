package blog.posts.revisions;

import blog.codec.Json;
import blog.http.Request;
import blog.http.Response;
import blog.http.negotiation.Accept;
import blog.posts.Revision;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// One revision as its post's authors see it.
final class RevisionAnswer {
    private static final String MARKDOWN = "text/markdown";

    private RevisionAnswer() {}

    /// The revision as JSON, or the bytes that were PUT, as the client likes best.
    static Response of(Request request, Revision.Line line, Revision.Text text) {
        String type = Accept.require(request, "application/json", MARKDOWN);
        if (type.equals(MARKDOWN)) {
            return Response.of(200, MARKDOWN + "; charset=utf-8", text.source()).withEtag(etag(line, "md"));
        }
        return Response.ofJson(200, Json.write(json -> {
                    json.writeStartObject();
                    write(json, line);
                    json.writeStringField("path", text.path());
                    json.writeStringField("markdown", new String(text.source(), StandardCharsets.UTF_8));
                    json.writeEndObject();
                }))
                .withEtag(etag(line, "json"));
    }

    /// As in lists, without the text.
    static byte[] entry(Revision.Line line) {
        return Json.write(json -> {
            json.writeStartObject();
            write(json, line);
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Revision.Line line) throws IOException {
        json.writeNumberField("n", line.version());
        json.writeStringField("at", line.at().toString());
        json.writeStringField("by", line.by());
        json.writeNumberField("bytes", line.bytes());
        json.writeStringField("etag", '"' + etag(line, "md") + '"');
    }

    /// It begins as those of the post with this version, so it serves in `If-Match` too.
    private static String etag(Revision.Line line, String representation) {
        return line.validator() + "-revision-" + representation;
    }
}
