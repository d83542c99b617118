package blog.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The date format of HTTP headers (RFC 9110 §5.6.7), in whole seconds. `java.time` has a formatter for it that makes a
/// cold start wait for a hundred classes.
public final class HttpDate {
    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private HttpDate() {}

    /// The formats that a recipient has to read (RFC 9110 §5.6.7); made when somebody sends a date.
    private static final class Formats {
        static final List<DateTimeFormatter> ALL = List.of(
                DateTimeFormatter.RFC_1123_DATE_TIME,
                new DateTimeFormatterBuilder()
                        .appendPattern("EEEE, dd-MMM-")
                        .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                        .appendPattern(" HH:mm:ss 'GMT'")
                        .toFormatter(Locale.ENGLISH)
                        .withZone(ZoneOffset.UTC),
                DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                        .withZone(ZoneOffset.UTC));
    }

    /// The moment that a header's text names; empty when it is no date of HTTP.
    public static Optional<Instant> parse(String text) {
        for (DateTimeFormatter format : Formats.ALL) {
            try {
                return Optional.of(format.parse(text.strip(), Instant::from));
            } catch (DateTimeException e) {
                // the next format
            }
        }
        return Optional.empty();
    }

    public static String format(Instant instant) {
        OffsetDateTime date = instant.atOffset(ZoneOffset.UTC);
        var text = new StringBuilder(30);
        name(text, DAYS, date.getDayOfWeek().getValue()).append(", ");
        digits(text, date.getDayOfMonth()).append(' ');
        name(text, MONTHS, date.getMonthValue()).append(' ');
        digits(text, date.getYear() / 100);
        digits(text, date.getYear() % 100).append(' ');
        digits(text, date.getHour()).append(':');
        digits(text, date.getMinute()).append(':');
        return digits(text, date.getSecond()).append(" GMT").toString();
    }

    private static StringBuilder name(StringBuilder text, String names, int number) {
        return text.append(names, 3 * number - 3, 3 * number);
    }

    private static StringBuilder digits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
