package blog.manuscripts.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as blogs write them: a day, which starts at its midnight in the site's zone, or a day and a time, which is in
/// UTC unless it names an offset; the author's offset is kept. What begins with no year is read by [SpokenDate].
public final class Dates {
    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})"
            + "(?:(?:[Tt]|\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9})\\d*)?)?"
            + "\\s*(?<offset>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

    private Dates() {}

    /// Null when the text is no such date.
    public static @Nullable OffsetDateTime read(@Nullable String text, ZoneId zone) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        Matcher form = FORM.matcher(text.strip());
        try {
            return form.matches() ? written(form, zone) : inOurTimes(SpokenDate.read(text, zone));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable OffsetDateTime written(Matcher form, ZoneId zone) {
        var day = LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"));
        if (form.group("hour") == null) {
            return inOurTimes(day.atStartOfDay(zone).toOffsetDateTime());
        }
        String fraction = form.group("fraction") == null ? "" : form.group("fraction");
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        var time = LocalTime.of(number(form, "hour"), number(form, "minute"), number(form, "second"), nanos);
        return inOurTimes(LocalDateTime.of(day, time).atOffset(offset(form.group("offset"))));
    }

    /// RFC 3339 has years of four digits, and so have the keys that sort posts.
    private static @Nullable OffsetDateTime inOurTimes(@Nullable OffsetDateTime date) {
        int year = date == null ? 0 : date.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= 1000 && year <= 9999 ? date : null;
    }

    private static ZoneOffset offset(@Nullable String offset) {
        boolean utc = offset == null || !(offset.startsWith("+") || offset.startsWith("-"));
        return utc ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }

    private static int number(Matcher form, String group) {
        String digits = form.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
