package blog.markdown.kramdown;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A tag as it stands in a text: `<a b="c">`, `<br/>` (it is `empty`) or, without attributes, `</a>`. `end` is behind
/// it.
record Tag(String name, Map<String, String> attributes, boolean empty, int end) {
    /// The opening tag at a place; null when there is none, or an attribute is not written as HTML wants it.
    static @Nullable Tag opening(Scanner in, int from) {
        int nameEnd = Chars.at(in.text, from) == '<' ? nameEnd(in.text, from + 1) : from;
        return nameEnd <= from + 1 ? null : new TagReader(in, from + 1, nameEnd).tag();
    }

    static @Nullable Tag closing(Scanner in, int from) {
        String text = in.text;
        int nameEnd = text.startsWith("</", from) ? nameEnd(text, from + 2) : from;
        int end = Chars.skipSpace(text, nameEnd);
        in.meter.read(end - from);
        return nameEnd > from + 2 && Chars.at(text, end) == '>'
                ? new Tag(text.substring(from + 2, nameEnd), Map.of(), false, end + 1)
                : null;
    }

    /// Behind the comment at a place, `-1` when there is none.
    static int commentEnd(Scanner in, int from) {
        return enclosedEnd(in, from, "<!--", "-->");
    }

    static int instructionEnd(Scanner in, int from) {
        return enclosedEnd(in, from, "<?", "?>");
    }

    private static int enclosedEnd(Scanner in, int from, String start, String end) {
        int found = in.text.startsWith(start, from) ? in.find(end, from + start.length()) : -1;
        return found < 0 ? -1 : found + end.length();
    }

    /// Whether the name of an element follows that is no part of running text; the tag itself may be broken.
    static boolean isBlockAt(Scanner in, int from) {
        boolean closes = Chars.at(in.text, from + 1) == '/';
        int start = from + (closes ? 2 : 1);
        int end = start;
        while (Chars.isAsciiWord(Chars.at(in.text, end))) {
            end++;
        }
        String word = in.text.substring(start, end);
        if (word.equals("script") || Elements.isSpan(word)) {
            return false;
        }
        return closes ? closing(in, from) != null : nameEnd(in.text, start) > start;
    }

    static boolean beginsName(char c) {
        return c == '_' || Character.isLetter(c);
    }

    /// Behind the name at a place, which may have a prefix and a colon; `from` when there is none.
    static int nameEnd(String text, int from) {
        int end = simpleNameEnd(text, from);
        int local = end > from && Chars.at(text, end) == ':' ? simpleNameEnd(text, end + 1) : end;
        return local > end + 1 ? local : end;
    }

    private static int simpleNameEnd(String text, int from) {
        int end = beginsName(Chars.at(text, from)) ? from + 1 : from;
        while (end > from && end < text.length() && isInName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isInName(char c) {
        return c == '-'
                || c == '.'
                || c == '_'
                || (Chars.isWord(c) && Character.getType(c) != Character.CONNECTOR_PUNCTUATION);
    }
}
