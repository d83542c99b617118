package blog.manuscripts.body;

import blog.markdown.html.Removal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in a Markdown text what became of it in HTML: the first removal of a kind is the first place that it can come
/// from, the second the next one, and so on. Code is looked at only when nothing else fits.
final class MarkupFinder {
    private static final Pattern HIDDEN = Pattern.compile(
            "\\{%-?\\s{0,20}(?:highlight\\b.*?(?:endhighlight|\\z)|comment\\b.*?(?:endcomment|\\z))|<!--.*?(?:-->|\\z)",
            Pattern.DOTALL);
    private static final int MOST_OF_A_VALUE = 30;

    private final String all;
    private final String withoutCode;
    private final Map<String, Integer> foundBefore = new HashMap<>();

    MarkupFinder(String text) {
        var lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
        }
        this.all = lower.toString();
        this.withoutCode = withoutCode(all);
    }

    /// Where it stood; -1 when that cannot be told.
    int find(Removal removal) {
        int from = foundBefore.getOrDefault(removal.name(), 0);
        int inText = find(removal, withoutCode, from);
        int at = inText < 0 ? find(removal, all, from) : inText;
        foundBefore.put(removal.name(), Math.max(from, at + 1));
        return at;
    }

    private static int find(Removal removal, String text, int from) {
        String attribute = removal.attribute();
        String value = start(removal.value());
        for (int at = tag(removal.element(), text, from); at >= 0; at = tag(removal.element(), text, at + 1)) {
            int close = text.indexOf('>', at);
            String tag = text.substring(at, close < 0 ? text.length() : close);
            if ((attribute == null || tag.contains(attribute)) && tag.contains(value)) {
                return at;
            }
        }
        int list = attribute == null ? -1 : text.indexOf(attribute + "=", from);
        return list < 0 && !value.isEmpty() ? text.indexOf(value, from) : list;
    }

    private static int tag(String element, String text, int from) {
        int at = text.indexOf("<" + element, from);
        while (at >= 0 && Character.isLetterOrDigit(charAt(text, at + element.length() + 1))) {
            at = text.indexOf("<" + element, at + 1);
        }
        return at;
    }

    /// As much of a value as looks the same in Markdown as in HTML.
    private static String start(String value) {
        int end = 0;
        while (end < Math.min(MOST_OF_A_VALUE, value.length()) && "&\\\"'<>\n".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    /// The text with blanks in place of its code.
    static String withoutCode(String text) {
        var out = new StringBuilder(text);
        var code = new CodeFinder(text);
        for (int at = 0; at < text.length(); at++) {
            int end = code.endOfCode(at);
            blank(out, at, end);
            at = Math.max(at, end - 1);
        }
        Matcher hidden = HIDDEN.matcher(text);
        while (hidden.find()) {
            blank(out, hidden.start(), hidden.end());
        }
        blankIndented(out, text);
        return out.toString();
    }

    /// Lines that an indentation makes code of: those after an empty one.
    private static void blankIndented(StringBuilder out, String text) {
        boolean open = true;
        int start = 0;
        for (String line : text.split("\n", -1)) {
            boolean indented = line.startsWith("    ") || line.startsWith("\t");
            open = line.isBlank() || (open && indented);
            if (open) {
                blank(out, start, start + line.length());
            }
            start += line.length() + 1;
        }
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
