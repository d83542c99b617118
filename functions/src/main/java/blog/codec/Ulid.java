package blog.codec;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
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

    /// The one of this moment whose other bits are the first 80 of `bits`: the same of the same.
    public static String of(Instant moment, byte[] bits) {
        char[] text = new char[LENGTH];
        int half = (LENGTH - TIME_LENGTH) / 2;
        write(moment.toEpochMilli(), text, 0, TIME_LENGTH);
        write(number(bits, 0), text, TIME_LENGTH, half);
        write(number(bits, half * BITS / Byte.SIZE), text, TIME_LENGTH + half, half);
        return new String(text);
    }

    /// Half of the bits behind the time, which are five bytes.
    private static long number(byte[] bits, int start) {
        return ByteBuffer.allocate(Long.BYTES)
                .put(Long.BYTES - BITS, bits, start, BITS)
                .getLong();
    }

    /// Whether `text` could have been made here.
    public static boolean isUlid(String text) {
        return text.length() == LENGTH && text.charAt(0) <= '7' && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /// When it was made, to the millisecond.
    public static Instant time(String ulid) {
        long millis = 0;
        for (int i = 0; i < TIME_LENGTH; i++) {
            millis = millis << BITS | ALPHABET.indexOf(ulid.charAt(i));
        }
        return Instant.ofEpochMilli(millis);
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
