package blog.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/// An opaque page token: the last position of a page, a fingerprint of the query it belongs to, and a
/// checksum. It needs no secret, since the partition always comes from the query and never from the cursor.
public final class Cursor {
    private static final int OVERHEAD = 2 * Integer.BYTES;
    /// Bytes that a sort key may have (DynamoDB).
    private static final int LONGEST = 1024;

    private Cursor() {}

    /// The token that goes on after `position` in `query`, which is any text that tells one query from another.
    public static String encode(String position, String query) {
        byte[] place = position.getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(place.length + OVERHEAD);
        buffer.put(place).putInt(crc(query.getBytes(StandardCharsets.UTF_8), new byte[0]));
        buffer.putInt(crc(Arrays.copyOf(buffer.array(), buffer.position()), new byte[] {'c'}));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /// The position in a token of `query`; 400 when it is damaged, of another query, or has a position that `form` does
    /// not pass: whoever computes the checksum can write anything there.
    public static String decode(String token, String query, Predicate<String> form) {
        return decode("cursor", token, query, form);
    }

    /// As [#decode(String, String, Predicate)], of a token in the parameter `name`.
    public static String decode(String name, String token, String query, Predicate<String> form) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw refused(name, "is not one of this API's");
        }
        int length = bytes.length - OVERHEAD;
        if (length <= 0 || !encodedAgain(bytes).equals(token)) {
            throw refused(name, "is not one of this API's");
        }
        var buffer = ByteBuffer.wrap(bytes);
        byte[] signed = Arrays.copyOf(bytes, length + Integer.BYTES);
        if (buffer.getInt(length + Integer.BYTES) != crc(signed, new byte[] {'c'})) {
            throw refused(name, "is damaged");
        }
        if (buffer.getInt(length) != crc(query.getBytes(StandardCharsets.UTF_8), new byte[0])) {
            throw refused(name, "belongs to another query");
        }
        String position = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (length > LONGEST || !form.test(position)) {
            throw refused(name, "is not one of this API's");
        }
        return position;
    }

    /// Base64 lets several texts stand for the same bytes; only the one that was handed out is a cursor.
    private static String encodedAgain(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static InvalidInput refused(String name, String why) {
        return InvalidInput.badRequest(name, why);
    }

    private static int crc(byte[] first, byte[] second) {
        var crc = new CRC32();
        crc.update(first);
        crc.update(second);
        return (int) crc.getValue();
    }
}
