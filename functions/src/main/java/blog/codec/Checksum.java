package blog.codec;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// What tells one content from another in an entity tag: two checksums of 32 bits by different polynomials, which
/// processors have instructions for. The first compiler knows none for SHA-256, which took a third of a list's time.
public final class Checksum {
    private Checksum() {}

    /// In hexadecimal digits, 16 at most.
    public static String of(byte[] bytes) {
        var first = new CRC32();
        first.update(bytes);
        var second = new CRC32C();
        second.update(bytes);
        return Long.toHexString(first.getValue() << Integer.SIZE | second.getValue());
    }

    /// Of texts in this order; null is told from an empty one.
    public static String of(@Nullable String... texts) {
        var all = new StringBuilder();
        for (String text : texts) {
            all.append(text == null ? "-" : text.length() + ":" + text);
        }
        return of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
