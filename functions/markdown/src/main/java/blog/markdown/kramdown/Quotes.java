package blog.markdown.kramdown;

import org.jspecify.annotations.Nullable;

/// Straight quotes made round. Which way one turns is told by the character before it, where that is text; where
/// nothing or another span comes before, by what follows.
final class Quotes {
    /// What a quotation may follow without a space.
    private static final String OPENING = "[{(-";
    /// ASCII's marks but for `&` and `_`.
    private static final String MARKS = "!\"#$%'()*+,-./:;<=>?@[\\]^`{|}~";

    private final Spans spans;
    private final Scanner in;

    private Quotes(Spans spans) {
        this.spans = spans;
        this.in = spans.in;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /// Takes a quote here, or the character here and a quote after it.
    static boolean parse(Spans spans) {
        char here = spans.in.ahead(0);
        var quotes = new Quotes(spans);
        if (isQuote(here)) {
            quotes.takeFirst(here);
            return true;
        }
        boolean follows = here != '\\' && isQuote(spans.in.ahead(1));
        if (follows) {
            quotes.takeAfter(here);
        }
        return follows;
    }

    private void takeAfter(char before) {
        char quote = in.ahead(1);
        spans.addText(String.valueOf(before));
        in.skip(1);
        if (!Chars.isSpace(before)) {
            add(quote, OPENING.indexOf(before) >= 0);
        } else if (!takePair(quote)) {
            add(quote, !isDecade(quote));
        }
    }

    private void takeFirst(char quote) {
        Boolean opens = opens(quote);
        if (opens != null) {
            add(quote, opens);
        } else if (!takePair(quote)) {
            // of two quotes that nothing else decides, the first stays straight
            spans.addText(String.valueOf(quote));
            in.skip(1);
            add(in.ahead(0), false);
        }
    }

    /// Two unlike quotes before a word both open.
    private boolean takePair(char quote) {
        char second = in.ahead(1);
        boolean isPair = isQuote(second) && second != quote && Chars.isAsciiWord(in.ahead(2));
        if (isPair) {
            add(quote, true);
            add(second, true);
        }
        return isPair;
    }

    /// Null when it depends on a second quote that follows.
    private @Nullable Boolean opens(char quote) {
        char next = in.ahead(1);
        char afterNext = in.ahead(2);
        boolean emphasised = (next == '*' || next == '_') && afterNext != '\0' && !Chars.isSpace(afterNext);
        if (emphasised) {
            return true;
        }
        boolean beforeMark =
                MARKS.indexOf(next) >= 0 && !Chars.isWord(afterNext) && !(afterNext == '.' && in.ahead(3) == '.');
        if (beforeMark) {
            return false;
        }
        if (isQuote(next)) {
            return null;
        }
        boolean wordEnds = next == '\0' || Chars.isSpace(next) || (next == 's' && !Chars.isWord(afterNext));
        return !wordEnds && !isDecade(quote);
    }

    /// The apostrophe of `'80s`.
    private boolean isDecade(char quote) {
        return quote == '\''
                && Chars.isAsciiDigit(in.ahead(1))
                && Chars.isAsciiDigit(in.ahead(2))
                && in.ahead(3) == 's';
    }

    private void add(char quote, boolean opens) {
        String round = quote == '"' ? (opens ? "“" : "”") : (opens ? "‘" : "’");
        spans.tree().children.add(new Node(Kind.SYMBOL, round));
        in.skip(1);
    }
}
