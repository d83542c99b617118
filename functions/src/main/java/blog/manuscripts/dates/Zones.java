package blog.manuscripts.dates;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The zones that a date may name: an offset, one of the names that Ruby knows and that mean one thing, or a place such
/// as `Europe/Berlin`.
final class Zones {
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2})(?::?(\\d{2}))?");
    private static final Pattern PLACE = Pattern.compile("\\[?(\\p{Upper}[\\w+-]{1,30}(?:/[\\w+-]{1,30}){1,2})]?");

    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("z", "Z"),
            entry("ut", "Z"),
            entry("utc", "Z"),
            entry("gmt", "Z"),
            entry("wet", "Z"),
            entry("west", "+01:00"),
            entry("bst", "+01:00"),
            entry("cet", "+01:00"),
            entry("mez", "+01:00"),
            entry("cest", "+02:00"),
            entry("mesz", "+02:00"),
            entry("eet", "+02:00"),
            entry("sast", "+02:00"),
            entry("eest", "+03:00"),
            entry("msk", "+03:00"),
            entry("msd", "+04:00"),
            entry("pkt", "+05:00"),
            entry("ist", "+05:30"),
            entry("sgt", "+08:00"),
            entry("hkt", "+08:00"),
            entry("awst", "+08:00"),
            entry("jst", "+09:00"),
            entry("kst", "+09:00"),
            entry("aest", "+10:00"),
            entry("aedt", "+11:00"),
            entry("nzst", "+12:00"),
            entry("nzdt", "+13:00"),
            entry("ndt", "-02:30"),
            entry("brt", "-03:00"),
            entry("art", "-03:00"),
            entry("adt", "-03:00"),
            entry("nst", "-03:30"),
            entry("ast", "-04:00"),
            entry("edt", "-04:00"),
            entry("est", "-05:00"),
            entry("cdt", "-05:00"),
            entry("cst", "-06:00"),
            entry("mdt", "-06:00"),
            entry("mst", "-07:00"),
            entry("pdt", "-07:00"),
            entry("pst", "-08:00"),
            entry("akdt", "-08:00"),
            entry("akst", "-09:00"),
            entry("hst", "-10:00"));

    private Zones() {}

    static @Nullable ZoneId named(String name) {
        Matcher offset = OFFSET.matcher(name);
        Matcher place = PLACE.matcher(name);
        String known = NAMES.get(name.replaceAll("^\\(|\\)$", "").toLowerCase(Locale.ROOT));
        if (known != null) {
            return ZoneOffset.of(known);
        }
        if (offset.matches()) {
            String hours = offset.group(2).length() == 1 ? "0" + offset.group(2) : offset.group(2);
            return ZoneOffset.of(offset.group(1) + hours + (offset.group(3) == null ? "" : ":" + offset.group(3)));
        }
        return place.matches() ? place(place.group(1)) : null;
    }

    private static @Nullable ZoneId place(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
