package blog.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The texts, numbers and truth values of a JSON object by their paths, names with dots between: for small
/// objects of a known shape. What is null, and what stands in lists, is left out.
public final class Scalars {
    private Scalars() {}

    /// Throws IllegalArgumentException when `json` is no object.
    public static Map<String, String> of(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    /// As [#of(String)], of a text in UTF-8.
    public static Map<String, String> of(byte[] json) {
        var found = new HashMap<String, String>();
        try (JsonParser parser = Json.parse(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            read(parser, "", found);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void read(JsonParser parser, String prefix, Map<String, String> found) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                read(parser, path + ".", found);
            } else if (value == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                found.put(path, parser.getText());
            }
        }
    }
}
