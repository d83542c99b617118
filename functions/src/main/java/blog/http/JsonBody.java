package blog.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// JSON that strangers send, as a tree: strict UTF-8, no duplicate keys, nothing after the value, bounded in depth and
/// size, and no text that could not be stored or shown (NUL, lone surrogates). For the write side only: it loads
/// jackson-databind.
public final class JsonBody {
    private static final int USUAL_BYTES = 256 * 1024;
    private static final ObjectReader READER = reader(Json.STRICT);
    /// For requests with a limit of their own, which has been looked at before.
    private static final ObjectReader LARGE = reader(Json.STRICT
            .rebuild()
            .streamReadConstraints(Json.STRICT
                    .streamReadConstraints()
                    .rebuild()
                    .maxDocumentLength(-1)
                    .build())
            .build());

    private JsonBody() {}

    private static ObjectReader reader(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readerFor(JsonNode.class);
    }

    /// The object in the request's body; 415 when it is not `application/json`, 400 when it is not an object.
    public static JsonNode object(Request request) {
        return object(request, READER, USUAL_BYTES);
    }

    /// As [#object(Request)], with room for `most` bytes, and 413 beyond.
    public static JsonNode object(Request request, int most) {
        if (request.body().length > most) {
            throw InvalidInput.tooLarge("body", "has more than " + most + " bytes");
        }
        return object(request, LARGE, most);
    }

    /// 422 for a member that is none of `known`; `prefix` says where in the body the object lies, empty for all of it.
    public static void requireMembers(JsonNode object, Set<String> known, String prefix) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw InvalidInput.unacceptable(prefix + name, "is not a member here");
            }
        });
    }

    /// A member of an object, null where it is absent or null; 422 when it is anything but a text.
    public static @Nullable String text(JsonNode object, String member, String prefix) {
        JsonNode value = object.path(member);
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            throw InvalidInput.unacceptable(prefix + member, "must be a text");
        }
        return value.textValue();
    }

    /// As [#text(JsonNode, String, String)], of at most `most` characters, which are code points as in JSON Schema.
    public static @Nullable String text(JsonNode object, String member, int most) {
        String text = text(object, member, "");
        if (text != null && text.codePointCount(0, text.length()) > most) {
            throw InvalidInput.unacceptable(member, "must have at most " + most + " characters");
        }
        return text;
    }

    private static JsonNode object(Request request, ObjectReader reader, int most) {
        if (!request.mediaType().orElse("").equals("application/json")) {
            throw new InvalidInput(Problem.of(415, "The body must be application/json.")
                    .with(request.method().equals("PUT") ? "Accept-Put" : "Accept-Post", "application/json"));
        }
        JsonNode node = read(request.body(), reader, most);
        if (!node.isObject()) {
            throw InvalidInput.badRequest("body", "must be a JSON object");
        }
        return node;
    }

    private static JsonNode read(byte[] body, ObjectReader reader, int most) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode node = reader.readValue(text);
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
                            + " levels, " + most / 1024 + " KiB and 32 digits in a number");
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
