package blog.comments.forms;

import blog.codec.Sha256;
import java.nio.charset.StandardCharsets;

/// Work that is hard to do and easy to look at: a number behind the token, so that SHA-256 of both begins with zeros.
public final class Puzzle {
    /// Twice as much work for each.
    static final int LEAST_BITS = 14;

    static final int MOST_BITS = 20;

    private Puzzle() {}

    /// One more for each comment that has come from there within the hour.
    static int bits(long comments) {
        return (int) Math.min(MOST_BITS, LEAST_BITS + comments);
    }

    /// Whether SHA-256 of the token and the number, in decimal digits, begins with so many zero bits.
    public static boolean isSolved(String token, long proof, int bits) {
        byte[] hash = Sha256.of((token + proof).getBytes(StandardCharsets.US_ASCII));
        for (int bit = 0; bit < bits; bit++) {
            if ((hash[bit / Byte.SIZE] & (0x80 >> bit % Byte.SIZE)) != 0) {
                return false;
            }
        }
        return true;
    }
}
