package blog.markdown.kramdown;

import org.jspecify.annotations.Nullable;

/// What stands in braces: where a list of attributes ends, and whether it has a line to itself. `end` is behind it.
record Braces(String content, int end) {
    /// What `{:` begins at a place; null when the brace is never closed or there is nothing in it.
    static @Nullable Braces at(Scanner in, int from) {
        return in.text.startsWith("{:", from) ? closed(in, from + 2) : null;
    }

    /// Up to the first `}` that no backslash comes before.
    static @Nullable Braces closed(Scanner in, int from) {
        String text = in.text;
        int at = from;
        while (at < text.length() && text.charAt(at) != '}') {
            at += text.charAt(at) == '\\' ? 2 : 1;
            if (Chars.at(text, at - 1) == '\n' && Chars.at(text, at - 2) == '\\') {
                return null;
            }
        }
        in.meter.read(at - from);
        return at > from && at < text.length() ? new Braces(text.substring(from, at), at + 1) : null;
    }

    /// A list of attributes that stands alone, and how far its line goes; null when there is none.
    static @Nullable Braces line(Scanner in) {
        Line line = in.line();
        char next = line.afterMark(2);
        if (!line.opensWith('{') || line.afterMark(1) != ':' || next == ':' || next == '/') {
            return null;
        }
        Braces braces = closed(in, line.first + 2);
        return braces == null ? null : braces.withLine(in.text);
    }

    /// These with the rest of their line; null when something else is on it.
    @Nullable
    Braces withLine(String text) {
        int lineEnd = Chars.restOfBlankLine(text, end);
        return lineEnd < 0 ? null : new Braces(content, lineEnd);
    }

    /// Behind a name of letters, digits, `_` and `-`; `from` when there is none.
    static int nameEnd(String text, int from) {
        int at = from;
        while (Chars.isAsciiWord(Chars.at(text, at)) || (at > from && Chars.at(text, at) == '-')) {
            at++;
        }
        return at;
    }
}
