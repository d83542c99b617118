package blog.codec;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes ULIDs: 26 characters of Crockford's base 32, the millisecond first and 80 random bits after it, so that their
/// order as text is the order of their making. Two of one millisecond come in any order.
public final class Ulid {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;
    private static final int BITS = 5;

    private final Clock clock;
    private final RandomGenerator random;

    /// `random` must be safe to share between threads, and unguessable where the ids are to be.
    public Ulid(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public String next() {
        char[] text = new char[LENGTH];
        int half = (LENGTH - TIME_LENGTH) / 2;
        write(clock.millis(), text, 0, TIME_LENGTH);
        write(random.nextLong(), text, TIME_LENGTH, half);
        write(random.nextLong(), text, TIME_LENGTH + half, half);
        return new String(text);
    }

    /// Whether `text` could have been made here.
    public static boolean isUlid(String text) {
        return text.length() == LENGTH && text.charAt(0) <= '7' && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /// The same 128 bits as a UUID.
    public static UUID uuid(String ulid) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH; i++) {
            high = high << BITS | low >>> (Long.SIZE - BITS);
            low = low << BITS | ALPHABET.indexOf(ulid.charAt(i));
        }
        return new UUID(high, low);
    }

    /// The lowest bits of `number`, five to a character.
    private static void write(long number, char[] text, int start, int length) {
        long rest = number;
        for (int i = start + length - 1; i >= start; i--) {
            text[i] = ALPHABET.charAt((int) (rest & ((1 << BITS) - 1)));
            rest >>>= BITS;
        }
    }
}
