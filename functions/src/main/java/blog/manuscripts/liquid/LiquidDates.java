package blog.manuscripts.liquid;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A post's date in the forms that Jekyll and Liquid write dates in.
final class LiquidDates {
    private LiquidDates() {}

    static @Nullable String filtered(OffsetDateTime date, String filter) {
        return switch (filter) {
            case "date_to_string" -> written(date, "dd MMM yyyy");
            case "date_to_long_string" -> written(date, "dd MMMM yyyy");
            case "date_to_xmlschema" -> written(date, "yyyy-MM-dd'T'HH:mm:ssxxx");
            case "date_to_rfc822" -> written(date, "EEE, dd MMM yyyy HH:mm:ss xx");
            default -> null;
        };
    }

    /// In a form such as `%B %-d, %Y`; null when it holds a directive that is not known.
    static @Nullable String formatted(OffsetDateTime date, String form) {
        var text = new StringBuilder();
        for (int at = 0; at < form.length(); at++) {
            if (form.charAt(at) != '%') {
                text.append(form.charAt(at));
                continue;
            }
            boolean unpadded = form.startsWith("%-", at);
            at += unpadded ? 2 : 1;
            String part = at < form.length() ? part(date, form.charAt(at), unpadded) : null;
            if (part == null) {
                return null;
            }
            text.append(part);
        }
        return text.toString();
    }

    private static @Nullable String part(OffsetDateTime date, char directive, boolean unpadded) {
        return switch (directive) {
            case 'Y' -> written(date, "yyyy");
            case 'y' -> written(date, "yy");
            case 'm' -> written(date, unpadded ? "M" : "MM");
            case 'd' -> written(date, unpadded ? "d" : "dd");
            case 'e' -> written(date, unpadded ? "d" : "ppd");
            case 'j' -> written(date, unpadded ? "D" : "DDD");
            case 'B' -> written(date, "MMMM");
            case 'b', 'h' -> written(date, "MMM");
            case 'A' -> written(date, "EEEE");
            case 'a' -> written(date, "EEE");
            case 'H' -> written(date, unpadded ? "H" : "HH");
            case 'I' -> written(date, unpadded ? "h" : "hh");
            case 'M' -> written(date, unpadded ? "m" : "mm");
            case 'S' -> written(date, unpadded ? "s" : "ss");
            case 'p' -> written(date, "a");
            case 'z' -> written(date, "xx");
            case 'F' -> written(date, "yyyy-MM-dd");
            case 'T' -> written(date, "HH:mm:ss");
            case '%' -> "%";
            default -> null;
        };
    }

    private static String written(OffsetDateTime date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }
}
