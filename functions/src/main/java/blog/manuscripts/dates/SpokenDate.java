package blog.manuscripts.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The dates that Ruby, and so Jekyll, reads besides those of [Dates]: with a month's name, RFC 2822's, with a zone's
/// name, without hyphens. Each word is looked at by itself; one that is no part of a date, or a part that comes twice,
/// makes it none. What could be two days, such as `03/05/2024`, is none either.
final class SpokenDate {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern MONTH = Pattern.compile(
            "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?");
    private static final Pattern FILLER = Pattern.compile(
            "(?:mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)|at|of"
                    + "|the");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,4})[-/](\\p{Alpha}{3,9})[-/](\\d{1,4})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?([ap]m)?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})([ap]m)");
    private static final Pattern COMPACT_TIME = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern HALF = Pattern.compile("([ap])\\.?m\\.?");
    private static final Pattern T = Pattern.compile("(?<=\\d)T(?=\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONE_AFTER_TIME = Pattern.compile("(\\d(?:[ap]m)?)(z|[+-]\\d{2}:?\\d{2}|\\[.*)$");

    private int year;
    private int month;
    private int day;
    private @Nullable LocalTime time;
    private @Nullable String half;
    private @Nullable ZoneId offset;

    private SpokenDate() {}

    /// Null when the text is no such date; throws `DateTimeException` for a day or a time that does not exist.
    static @Nullable OffsetDateTime read(String text, ZoneId zone) {
        var date = new SpokenDate();
        boolean afterT = false;
        for (String part : T.matcher(text.strip()).replaceAll(" T ").split("[\\s,]+")) {
            if (part.equals("T")) {
                afterT = true;
            } else if (!date.take(part, afterT)) {
                return null;
            }
        }
        return date.moment(zone);
    }

    private @Nullable OffsetDateTime moment(ZoneId zone) {
        if (year == 0 || month == 0 || (time == null && (half != null || offset != null))) {
            return null;
        }
        var date = LocalDate.of(year, month, day == 0 ? 1 : day);
        if (time == null) {
            return date.atStartOfDay(zone).toOffsetDateTime();
        }
        ZoneId at = offset == null ? ZoneOffset.UTC : offset;
        return LocalDateTime.of(date, half == null ? time : inHalf(time, half))
                .atZone(at)
                .toOffsetDateTime();
    }

    private static LocalTime inHalf(LocalTime time, String half) {
        if (time.getHour() < 1 || time.getHour() > 12) {
            throw new DateTimeException("no such hour");
        }
        return time.withHour(time.getHour() % 12 + (half.equals("p") ? 12 : 0));
    }

    private boolean take(String written, boolean afterT) {
        String part = written.toLowerCase(Locale.ROOT);
        Matcher zoned = ZONE_AFTER_TIME.matcher(part);
        if (time == null && zoned.find() && zoned.start() > 0 && (afterT || part.contains(":"))) {
            return take(part.substring(0, zoned.start(2)), afterT) && take(written.substring(zoned.start(2)), false);
        }
        return FILLER.matcher(part.replaceFirst("\\.$", "")).matches()
                || takeDate(part)
                || takeTime(part, afterT)
                || (time != null && takeZone(written));
    }

    private boolean takeDate(String part) {
        String name = part.replaceFirst("\\.$", "");
        Matcher iso = ISO.matcher(part);
        Matcher german = GERMAN.matcher(part);
        Matcher named = NAMED.matcher(part);
        Matcher compact = COMPACT.matcher(part);
        if (month == 0 && MONTH.matcher(name).matches()) {
            month = MONTHS.indexOf(name.substring(0, 3)) / 3 + 1;
            return true;
        }
        if (iso.matches()) {
            return set(iso.group(1), iso.group(2), iso.group(3));
        }
        if (german.matches()) {
            return set(german.group(3), german.group(2), german.group(1));
        }
        if (named.matches() && MONTH.matcher(named.group(2)).matches()) {
            return take(named.group(2), false) && take(named.group(1), false) && take(named.group(3), false);
        }
        if (compact.matches() && part.length() != 10) {
            return set(compact.group(1), compact.group(2), compact.group(3))
                    && (compact.group(4) == null || setTime(compact.group(4), compact.group(5), compact.group(6), ""));
        }
        return takeNumber(part);
    }

    /// A day of the month or a year, beside a month's name: `year` and `day` of other forms are set together.
    private boolean takeNumber(String part) {
        Matcher number = DAY.matcher(part);
        if (number.matches() && day == 0 && !(time != null && year == 0 && month == 0)) {
            day = Integer.parseInt(number.group(1));
            return day > 0;
        }
        if (part.matches("\\d{4}") && year == 0) {
            year = Integer.parseInt(part);
            return true;
        }
        return false;
    }

    private boolean set(String years, String months, String days) {
        boolean first = year == 0 && month == 0 && day == 0;
        year = Integer.parseInt(years);
        month = Integer.parseInt(months);
        day = Integer.parseInt(days);
        return first && month > 0 && day > 0;
    }

    private boolean takeTime(String part, boolean afterT) {
        Matcher clock = TIME.matcher(part);
        Matcher hour = HOUR.matcher(part);
        Matcher compact = COMPACT_TIME.matcher(part);
        Matcher meridiem = HALF.matcher(part);
        if (time != null) {
            boolean first = half == null && meridiem.matches();
            half = first ? meridiem.group(1) : half;
            return first;
        }
        if (clock.matches()) {
            half = clock.group(5) == null ? null : clock.group(5).substring(0, 1);
            return setTime(clock.group(1), clock.group(2), clock.group(3), clock.group(4));
        }
        if (hour.matches()) {
            half = hour.group(2).substring(0, 1);
            return setTime(hour.group(1), "0", null, null);
        }
        return afterT && compact.matches() && setTime(compact.group(1), compact.group(2), compact.group(3), null);
    }

    private boolean setTime(String hour, String minute, @Nullable String second, @Nullable String fraction) {
        int nanos = Integer.parseInt(((fraction == null ? "" : fraction) + "000000000").substring(0, 9));
        int seconds = second == null ? 0 : Integer.parseInt(second);
        time = LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute), seconds, nanos);
        return true;
    }

    private boolean takeZone(String name) {
        ZoneId zone = offset == null ? Zones.named(name) : null;
        offset = zone == null ? offset : zone;
        return zone != null;
    }
}
