package blog.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// JSON that strangers send, as a tree: strict UTF-8, no duplicate keys, nothing after the value, bounded in depth and
/// size, and no text that could not be stored or shown (NUL, lone surrogates). For the write side only: it loads
/// jackson-databind.
public final class JsonBody {
    private static final ObjectReader READER = JsonMapper.builder(Json.STRICT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private JsonBody() {}

    /// The object in the request's body; 415 when it is not `application/json`, 400 when it is not an object.
    public static JsonNode object(Request request) {
        if (!request.mediaType().orElse("").equals("application/json")) {
            throw new InvalidInput(Problem.of(415, "The body must be application/json.")
                    .with(request.method().equals("PUT") ? "Accept-Put" : "Accept-Post", "application/json"));
        }
        JsonNode node = read(request.body());
        if (!node.isObject()) {
            throw InvalidInput.badRequest("body", "must be a JSON object");
        }
        return node;
    }

    private static JsonNode read(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode node = READER.readValue(text);
            requireStorable(node);
            return node;
        } catch (CharacterCodingException e) {
            throw InvalidInput.badRequest("body", "is not UTF-8");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw InvalidInput.badText(
                    "body",
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    at == null ? 1 : Math.max(1, at.getColumnNr()),
                    "is not JSON that can be taken: well-formed, no repeated name, nothing after the value, at most 32"
                            + " levels, 256 KiB and 32 digits in a number");
        }
    }

    private static void requireStorable(JsonNode node) {
        if (node.isTextual()) {
            Texts.requireStorable("body", node.textValue());
        }
        node.forEach(JsonBody::requireStorable);
        node.fieldNames().forEachRemaining(name -> Texts.requireStorable("body", name));
    }
}
