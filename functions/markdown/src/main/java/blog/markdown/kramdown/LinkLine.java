package blog.markdown.kramdown;

import org.jspecify.annotations.Nullable;

/// The address of a link and its title, which may stand on the next line; `end` is where the line after them
/// begins.
record LinkLine(String address, String title, int end) {
    static @Nullable LinkLine read(Scanner in, int start, int lineEnd) {
        String text = in.text;
        if (Chars.at(text, start) == '<') {
            for (int close = in.find(">", start); close >= 0 && close < lineEnd; close = in.find(">", close + 1)) {
                LinkLine found = withTitle(text, text.substring(start + 1, close), close + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        int end = start;
        while (end < lineEnd
                && !(Quotes.isQuote(Chars.at(text, end)) && Chars.isBlank(text.charAt(end - 1)) && end > start)) {
            end++;
        }
        String address = text.substring(start, end).stripTrailing();
        return address.isEmpty() ? null : withTitle(text, address, start + address.length());
    }

    /// Null when the rest of the line is neither empty nor a title.
    private static @Nullable LinkLine withTitle(String text, String address, int from) {
        int next = Chars.skipBlanks(text, from);
        boolean lineEnds = Chars.at(text, next) == '\n';
        int start = lineEnds ? Chars.skipBlanks(text, next + 1) : next;
        int lineEnd = Quotes.isQuote(Chars.at(text, start)) && start > from ? text.indexOf('\n', start) : -1;
        int end = lineEnd;
        while (end > start && Chars.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end > start + 2 && text.charAt(end - 1) == text.charAt(start)) {
            return new LinkLine(address, text.substring(start + 1, end - 1), lineEnd + 1);
        }
        return lineEnds ? new LinkLine(address, "", next + 1) : null;
    }
}
