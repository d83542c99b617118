package blog.posts.markdown.kramdown;

import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/// Character references, and the characters that HTML needs them for.
final class Entities {
    static final String REFERENCE = "&(?:[\\w:][-\\w.:]*+;|#\\d++;|#x[0-9a-fA-F]++;)";
    private static final Pattern TEXT = Pattern.compile(REFERENCE + "|[<>&]");
    private static final Pattern ATTRIBUTE = Pattern.compile(REFERENCE + "|[<>&\"]");

    private Entities() {}

    /// The character that a reference stands for; the reference itself when it stands for none.
    static String decoded(String reference) {
        return Encoding.decodeHtml(reference, false);
    }

    /// Text in which references stay.
    static String text(CharSequence text) {
        return TEXT.matcher(text).replaceAll(found -> escaped(found.group()));
    }

    static String attribute(CharSequence value) {
        return ATTRIBUTE.matcher(value).replaceAll(found -> escaped(found.group()));
    }

    /// Text in which nothing is a reference.
    static String code(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String escaped(String found) {
        return switch (found) {
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            case "&" -> "&amp;";
            case "\"" -> "&quot;";
            default -> found;
        };
    }
}
