package blog.http.body;

import blog.codec.Json;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import blog.http.Texts;
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

/// JSON that strangers send, as a tree: strict UTF-8, no duplicate keys, nothing after the value, bounded in
/// depth and size, and no text that could not be stored or shown (NUL, lone surrogates). For the write side
/// only: it loads jackson-databind.
public final class JsonBody {
    private static final int USUAL_BYTES = 256 * 1024;
    private static final ObjectReader READER = JsonMapper.builder(Json.STRICT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private JsonBody() {}

    /// The object in the request's body; 413 when it has more than 256 KiB, 415 when it is not
    /// `application/json`, 400 when it is not an object.
    public static JsonNode object(Request request) {
        return object(request, USUAL_BYTES);
    }

    /// As [#object(Request)], with room for `most` bytes.
    public static JsonNode object(Request request, int most) {
        if (!request.mediaType().orElse("").equals("application/json")) {
            throw new InvalidInput(Problem.of(415, "The body must be application/json.")
                    .with(accepting(request.method()), "application/json"));
        }
        if (request.body().length > most) {
            throw InvalidInput.tooLarge("body", "has more than " + most / 1024 + " KiB");
        }
        JsonNode node = read(request.body());
        if (!node.isObject()) {
            throw InvalidInput.badRequest("body", "must be a JSON object");
        }
        return node;
    }

    private static String accepting(String method) {
        return switch (method) {
            case "PUT" -> "Accept-Put";
            case "PATCH" -> "Accept-Patch";
            default -> "Accept-Post";
        };
    }

    /// 422 for a member that is none of `known`; `prefix` says where in the body the object lies, empty for all
    /// of it.
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
        return text(object, member, "", most);
    }

    /// The same where the object lies at `prefix`.
    public static @Nullable String text(JsonNode object, String member, String prefix, int most) {
        String text = text(object, member, prefix);
        if (text != null && text.codePointCount(0, text.length()) > most) {
            throw InvalidInput.unacceptable(prefix + member, "must have at most " + most + " characters");
        }
        return text;
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
            throw JsonFault.of(e);
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
