package blog.posts.reading;

import blog.codec.Json;
import blog.http.negotiation.ContentCoding;
import blog.posts.StoredPost;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/// A post as its authors see it: what readers get, and where its file lies and what it holds.
final class ManuscriptJson {
    private static final Set<String> OF_TEXT = Set.of("toc", "html");

    private ManuscriptJson() {}

    static byte[] of(StoredPost post) {
        return write(post, Set.of());
    }

    /// As in lists, without the text.
    static byte[] entry(StoredPost post) {
        return write(post, OF_TEXT);
    }

    private static byte[] write(StoredPost post, Set<String> without) {
        byte[] stored = ContentCoding.gunzip(post.json());
        return Json.write(json -> {
            json.writeStartObject();
            try (JsonParser parser = Json.parse(stored)) {
                copy(parser, json, without);
            }
            if (post.path() != null) {
                json.writeStringField("path", post.path());
            }
            json.writeStringField("sha256", post.sourceHash());
            json.writeStringField("etag", '"' + post.etag("md") + '"');
            json.writeEndObject();
        });
    }

    private static void copy(JsonParser parser, JsonGenerator json, Set<String> without) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (without.contains(name)) {
                parser.skipChildren();
            } else {
                json.writeFieldName(name);
                json.copyCurrentStructure(parser);
            }
        }
    }
}
