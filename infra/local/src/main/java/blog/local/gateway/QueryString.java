package blog.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A query as REST API v1 hands it on: names and values decoded once, `+` for a space, repeated names together.
final class QueryString {
    private QueryString() {}

    /// Null when it is not percent-encoded UTF-8, which the gateway refuses itself.
    static @Nullable Map<String, List<String>> parse(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            String[] sides = pair.split("=", 2);
            String name = decode(sides[0]);
            String value = sides.length == 1 ? "" : decode(sides[1]);
            if (name == null || value == null) {
                return null;
            }
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static @Nullable String decode(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '+') {
                bytes.put((byte) ' ');
            } else if (raw[i] != '%') {
                bytes.put(raw[i]);
            } else if (i + 2 < raw.length && HexFormat.isHexDigit(raw[i + 1]) && HexFormat.isHexDigit(raw[i + 2])) {
                bytes.put((byte) (HexFormat.fromHexDigit(raw[i + 1]) << 4 | HexFormat.fromHexDigit(raw[i + 2])));
                i += 2;
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
