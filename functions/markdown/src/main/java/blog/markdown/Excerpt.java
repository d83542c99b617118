package blog.markdown;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What of a text stands for the whole.
public final class Excerpt {
    /// Where the author ends it, and where nobody does: every list of posts carries it.
    static final int MAX_CHOSEN = 1_000;

    static final int MAX_PARAGRAPH = 300;

    private static final String END = "<!--excerpt-ends-here-->";
    /// WordPress lets words follow, which label its link to the rest.
    private static final Pattern MORE = Pattern.compile("(?i)<!--\\s*more(?:\\s[^<>]{0,200})?-->");

    private Excerpt() {}

    /// The text with a comment where the author's own mark first stands.
    static String marked(String text, @Nullable String mark) {
        int at = mark == null ? -1 : text.indexOf(mark);
        if (mark == null || at < 0) {
            return text;
        }
        boolean comment = mark.startsWith("<!--");
        boolean alone = at == 0 || text.charAt(at - 1) == '\n';
        String end = alone && !comment ? END + "\n" : END;
        return text.substring(0, at) + end + text.substring(comment ? at + mark.length() : at);
    }

    /// The HTML up to the mark that ends the excerpt; null when nothing does.
    static @Nullable String chosen(String html) {
        int end = html.indexOf(END);
        String[] parts = end < 0 ? MORE.split(html, 2) : new String[] {html.substring(0, end), ""};
        return parts.length == 2 ? parts[0] : null;
    }

    /// The author's own words for it, in HTML, as plain text.
    public static String written(String html) {
        return cut(Markdown.textOf(html), MAX_CHOSEN);
    }

    /// At most as many characters of a text, cut between words where it has them, and never inside of what a reader
    /// takes for one character.
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int limit = text.offsetByCodePoints(0, most);
        int space = text.lastIndexOf(' ', limit);
        int end = space > limit / 2 ? space : characterEnd(text, limit);
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static int characterEnd(String text, int limit) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(0, text.offsetByCodePoints(limit, 1)));
        int end = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        return end > 0 ? end : limit;
    }
}
