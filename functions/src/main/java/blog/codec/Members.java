package blog.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object of our own making, copied from one writing into another.
public final class Members {
    private Members() {}

    /// Writes the members of `object` into the object that `json` is in, but those named in `without`; a member that
    /// `values` has is written with that value, where it stands.
    public static void copy(byte[] object, JsonGenerator json, Map<String, Object> values, Set<String> without)
            throws IOException {
        try (JsonParser parser = Json.parse(object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (values.containsKey(name)) {
                    json.writeFieldName(name);
                    value(json, values.get(name));
                } else if (!without.contains(name)) {
                    json.writeFieldName(name);
                    json.copyCurrentStructure(parser);
                }
                parser.skipChildren();
            }
        }
    }

    /// Writes maps, collections, truth values, numbers and null as they are, and anything else as a text.
    public static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (var member : map.entrySet()) {
                    json.writeFieldName(String.valueOf(member.getKey()));
                    value(json, member.getValue());
                }
                json.writeEndObject();
            }
            case Collection<?> list -> {
                json.writeStartArray();
                for (Object member : list) {
                    value(json, member);
                }
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
