package blog.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/// Cursors with right checksums and a position that was never handed out, as anyone can compute them.
public final class Forgery {
    private Forgery() {}

    /// The cursor of the same query as `real`, at another position.
    public static String of(String real, String position) {
        byte[] bytes = Base64.getUrlDecoder().decode(real);
        byte[] query = Arrays.copyOfRange(bytes, bytes.length - 8, bytes.length - 4);
        byte[] place = position.getBytes(StandardCharsets.UTF_8);
        byte[] signed =
                ByteBuffer.allocate(place.length + 4).put(place).put(query).array();
        var crc = new CRC32();
        crc.update(signed);
        crc.update('c');
        byte[] all = ByteBuffer.allocate(signed.length + 4)
                .put(signed)
                .putInt((int) crc.getValue())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }
}
