package blog.markdown.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that the sanitiser took out: an element, or with `attribute` no more than that; `value` is the
/// attribute's, or the address of an element that has one.
public record Removal(String element, @Nullable String attribute, String value) {
    private static final Pattern HOST = Pattern.compile("(?i)^(?:https?:)?//([^/?#]{1,100})");

    /// Names it without its value, except for the host of a frame: that is what the author has to know.
    public String name() {
        if (attribute != null) {
            return attribute + " of <" + element + ">";
        }
        Matcher host = HOST.matcher(value);
        return "<" + element + ">" + (element.equals("iframe") && host.find() ? " of " + host.group(1) : "");
    }
}
