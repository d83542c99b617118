package blog.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// The date format of HTTP headers (RFC 9110 §5.6.7), in whole seconds. `java.time` has a formatter for it that makes a
/// cold start wait for a hundred classes.
public final class HttpDate {
    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private HttpDate() {}

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
