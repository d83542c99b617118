package blog.cli.comments.sources;

import org.jspecify.annotations.Nullable;

/// Where in XML one is: in text, or in a piece of markup between `<` and `>`, of which it knows how long it is by
/// now.
final class Markup {
    private static final int LONGEST_START = 9;

    /// What a piece may be, how it starts and ends, and how many characters are too many.
    private enum Piece {
        TAG("<", ">", 1 << 16),
        INSTRUCTION("<?", "?>", 1 << 16),
        COMMENT("<!--", "-->", 1 << 24),
        SECTION("<![CDATA[", "]]>", 1 << 24);

        final String start;
        final String end;
        final int most;

        Piece(String start, String end, int most) {
            this.start = start;
            this.end = end;
            this.most = most;
        }
    }

    private final StringBuilder start = new StringBuilder(LONGEST_START);
    /// Null in text.
    private @Nullable Piece piece;
    private int length;
    /// The quote within which a tag does not end; 0 outside.
    private char quote;
    /// How many characters of the piece's end were the last ones.
    private int matched;

    /// Goes one character on; whether the piece has not become too long by it.
    boolean accept(char c) {
        Piece current = piece;
        if (current == null) {
            if (c == '<') {
                begin();
            }
            return true;
        }
        length++;
        if (current == Piece.TAG) {
            current = tag(c);
        } else if (isEnd(c, current.end)) {
            current = null;
        }
        piece = current;
        return current == null || length <= current.most;
    }

    private void begin() {
        piece = Piece.TAG;
        start.setLength(0);
        start.append('<');
        length = 1;
        quote = 0;
        matched = 0;
    }

    private @Nullable Piece tag(char c) {
        if (start.length() < LONGEST_START) {
            start.append(c);
            for (Piece special : Piece.values()) {
                if (special != Piece.TAG && start.length() == length && special.start.contentEquals(start)) {
                    return special;
                }
            }
        }
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return null;
        }
        return Piece.TAG;
    }

    /// Whether the end is complete with this character. Of all but the last one, each is the same or comes once.
    private boolean isEnd(char c, String end) {
        if (c == end.charAt(matched)) {
            matched++;
        } else if (matched > 0 && c == end.charAt(matched - 1)) {
            return false;
        } else {
            matched = c == end.charAt(0) ? 1 : 0;
        }
        return matched == end.length();
    }
}
