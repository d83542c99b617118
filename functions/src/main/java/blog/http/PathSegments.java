package blog.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Splits and decodes a request's path, once. Clients may write `/posts/` for `/posts`; an empty segment
/// elsewhere names nothing.
public final class PathSegments {
    private static final String UNRESERVED = "-_.~";

    private PathSegments() {}

    /// The decoded segments; empty when the path has an empty one and so can be no resource.
    public static Optional<List<String>> of(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (!trimmed.startsWith("/")) {
            return Optional.empty();
        }
        var segments = new ArrayList<String>();
        for (String segment : trimmed.substring(1).split("/", -1)) {
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            segments.add(decode(segment));
        }
        return Optional.of(segments);
    }

    /// The path of these segments as a URL writes it, in Unicode's canonical composition.
    static String normalized(List<String> segments) {
        var path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(encode(Normalizer.normalize(segment, Normalizer.Form.NFC)));
        }
        return path.toString();
    }

    public static boolean areNormalized(List<String> segments) {
        for (String segment : segments) {
            if (!Texts.isComposed(segment)) {
                return false;
            }
        }
        return true;
    }

    public static String encode(String text) {
        var encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return checked(segment);
        }
        byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i]);
            } else if (i + 2 < raw.length && HexFormat.isHexDigit(raw[i + 1]) && HexFormat.isHexDigit(raw[i + 2])) {
                bytes.put((byte) (HexFormat.fromHexDigit(raw[i + 1]) << 4 | HexFormat.fromHexDigit(raw[i + 2])));
                i += 2;
            } else {
                throw InvalidInput.badRequest("path", "has a % without two hexadecimal digits");
            }
        }
        try {
            return checked(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            throw InvalidInput.badRequest("path", "is not UTF-8 once decoded");
        }
    }

    private static String checked(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) < 0x20 || segment.charAt(i) == 0x7f) {
                throw InvalidInput.badRequest("path", "has a control character");
            }
        }
        if (segment.equals(".") || segment.equals("..")) {
            throw InvalidInput.badRequest("path", "has a dot segment");
        }
        return segment;
    }
}
