package blog.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What texts that come from outside show. One that shows nothing is no text: not a name, not a value.
public final class Lettering {
    /// Controls, format characters, spaces of any kind, and the letters and marks that Unicode has for being invisible.
    private static final Pattern NOTHING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}"
            + "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2065\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\ufff0-\\ufff8"
            + "\\x{e0000}-\\x{e0fff}]*");

    /// What turns the direction of the text behind it, and of the page around a name.
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern LINE_OR_CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private Lettering() {}

    public static boolean shows(String text) {
        return !NOTHING.matcher(text).matches();
    }

    /// A text that is only ever shown; null when it shows nothing.
    public static @Nullable String shown(@Nullable String text) {
        return text != null && shows(text) ? text : null;
    }

    /// A value, null where there is none; 422 for a text that is none.
    public static @Nullable String value(String field, @Nullable String text) {
        if (text != null && !shows(text)) {
            throw InvalidInput.unacceptable(field, "must not be empty");
        }
        return text;
    }

    /// A name without what changes directions, null where there is none; 422 for one that shows nothing, has several
    /// lines, or more than `most` characters (code points).
    public static @Nullable String name(String field, @Nullable String text, int most) {
        return text == null ? null : requiredName(field, text, most);
    }

    /// As [#name], and 422 where there is none.
    public static String requiredName(String field, @Nullable String text, int most) {
        String name =
                text == null ? "" : DIRECTIONS.matcher(text).replaceAll("").strip();
        if (!shows(name)
                || name.codePointCount(0, name.length()) > most
                || LINE_OR_CONTROL.matcher(name).find()) {
            throw InvalidInput.unacceptable(field, "must have 1 to " + most + " characters on one line, and show one");
        }
        return name;
    }
}
