package blog.markdown.kramdown;

import org.jspecify.annotations.Nullable;

/// What stands behind the text of a link: an address in parentheses, or the name of one in brackets, or nothing.
final class LinkTarget {
    private final Scanner in;
    private final String text;

    private LinkTarget(Scanner in) {
        this.in = in;
        this.text = in.text;
    }

    /// Moves behind the target; null when it names none, or is broken.
    static Document.@Nullable Link read(Scanner in, Document document, String linkText) {
        var target = new LinkTarget(in);
        int bracket = Chars.skipSpace(in.text, in.position());
        int end = Chars.at(in.text, bracket) == '[' ? in.find("]", bracket) : -1;
        if (end > 0) {
            String name = in.between(bracket + 1, end);
            in.moveTo(end + 1);
            return document.links.get(Document.linkName(name.isEmpty() ? linkText : name));
        }
        if (in.ahead(0) != '(') {
            return document.links.get(Document.linkName(linkText));
        }
        return in.ahead(1) == '<' ? target.inAngles() : target.inParentheses();
    }

    private Document.@Nullable Link inAngles() {
        int start = in.position() + 2;
        int end = in.find(">", start);
        if (end < 0 || in.between(start, end).indexOf('\n') >= 0) {
            return inParentheses();
        }
        in.moveTo(end + 1);
        return withTitle(in.between(start, end));
    }

    /// Up to the parenthesis that closes the one it begins with, or to a quote behind a space.
    private Document.@Nullable Link inParentheses() {
        int start = in.position() + 1;
        int depth = 1;
        int at = start;
        while (at < text.length() && depth > 0 && !titleFollows(at)) {
            depth += switch (text.charAt(at)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
            at += depth > 0 ? 1 : 0;
        }
        in.meter.read(at - start);
        in.moveTo(Math.min(at, text.length()));
        return withTitle(in.between(start, at));
    }

    private boolean titleFollows(int at) {
        char quote = Chars.at(text, at + 1);
        return Chars.isSpace(text.charAt(at)) && Quotes.isQuote(quote);
    }

    private Document.@Nullable Link withTitle(String url) {
        if (in.ahead(0) == ')') {
            in.skip(1);
            return inline(url, "");
        }
        int start = Chars.skipSpace(text, in.position());
        String quote = String.valueOf(Chars.at(text, start));
        if (!Quotes.isQuote(quote.charAt(0))) {
            return null;
        }
        for (int end = in.find(quote, start + 2); end >= 0; end = in.find(quote, end + 1)) {
            int close = Chars.skipSpace(text, end + 1);
            if (Chars.at(text, close) == ')') {
                in.moveTo(close + 1);
                return inline(url, in.between(start + 1, end));
            }
        }
        return null;
    }

    private static Document.Link inline(String url, String title) {
        return new Document.Link(url.strip(), title, new Node(Kind.BOUNDARY));
    }
}
