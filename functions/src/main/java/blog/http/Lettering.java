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

    private static final String OVERRIDES = "\\u202a-\\u202e\\u2066-\\u2069";
    private static final String TAGS = "\\x{e0000}-\\x{e007f}";
    private static final String UNSEEN =
            OVERRIDES + TAGS + "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f"
                    + "\\u200b-\\u200f\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\x{e0100}-\\x{e01ef}";

    /// What is to be kept is the group: emoji that are joined, and the flags of countries within one.
    private static final Pattern TRICKS =
            Pattern.compile("(\\p{IsExtended_Pictographic}\\ufe0f\\u200d(?=\\p{IsExtended_Pictographic})"
                    + "|\\x{1f3f4}[\\x{e0061}-\\x{e007a}]{2,6}\\x{e007f})"
                    + "|[" + UNSEEN + "]{2,}+|[" + OVERRIDES + TAGS + "]");

    private static final Pattern LINE_OR_CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private Lettering() {}

    public static boolean shows(String text) {
        return !NOTHING.matcher(text).matches();
    }

    /// The text without what turns its letters around, and without letters that are not to be seen where two or more
    /// stand together. One alone has its use in many scripts; emoji and right-to-left letters stay as they are.
    public static String plain(String text) {
        return TRICKS.matcher(text).replaceAll("$1");
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
