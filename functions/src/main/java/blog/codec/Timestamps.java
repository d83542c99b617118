package blog.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// Reads times as [Instant#toString] spells those of the years 0 to 9999: `2026-01-05T10:20:30.123456Z`, with as many
/// digits behind the point as there are. [Instant#parse] knows more spellings, and costs a reader's cold start and a
/// tenth of every warm answer.
public final class Timestamps {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private Timestamps() {}

    public static Instant parse(String text) {
        try {
            int end = text.length() - 1;
            require(end >= SHAPE.length() && text.charAt(end) == 'Z');
            for (int i = 0; i < SHAPE.length(); i++) {
                require(SHAPE.charAt(i) == '0' || SHAPE.charAt(i) == text.charAt(i));
            }
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos(text, end))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new DateTimeParseException("not a time as this project stores it", text, 0, e);
        }
    }

    private static int nanos(String text, int end) {
        int from = SHAPE.length();
        if (from == end) {
            return 0;
        }
        int digits = end - from - 1;
        require(text.charAt(from) == '.' && digits > 0 && digits <= NANO_DIGITS);
        int nanos = number(text, from + 1, end);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            require(digit >= 0 && digit <= 9);
            number = 10 * number + digit;
        }
        return number;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new DateTimeException("of another shape");
        }
    }
}
