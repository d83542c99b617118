package blog.markdown.kramdown;

/// `*em*`, `**strong**` and the same with `_`, which does nothing inside a word. `position` is behind the mark that
/// opens it.
record Emphasis(char mark, int width, int position) {
    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        char mark = in.ahead(0);
        int start = in.position();
        boolean strong = in.ahead(1) == mark;
        int width = strong ? 2 : 1;
        var emphasis = new Emphasis(mark, width, start + width);
        boolean taken = false;
        if (emphasis.mayOpen(spans)) {
            taken = emphasis.take(spans);
            // what cannot be strong may be emphasis that begins with a mark
            if (!taken && strong && !spans.tree().is(Kind.EMPHASIS)) {
                taken = new Emphasis(mark, 1, start + 1).take(spans);
            }
        }
        if (!taken) {
            in.moveTo(start + width);
            spans.addText(String.valueOf(mark).repeat(width));
        }
        return true;
    }

    private Kind kind() {
        return width == 2 ? Kind.STRONG : Kind.EMPHASIS;
    }

    /// Text has to follow; and `_` may not come after a letter, nor after a hyphen in a word.
    private boolean mayOpen(Spans spans) {
        String text = spans.in.text;
        int before = position - width - 1;
        int letter = Chars.at(text, before) == '-' ? before - 1 : before;
        boolean inWord = mark == '_' && Character.isLetter(Chars.at(text, letter));
        return !inWord && !Chars.isSpace(Chars.at(text, position)) && !spans.isInside(kind());
    }

    private boolean take(Spans spans) {
        if (spans.isDeadEnd(position, kind())) {
            return false;
        }
        Node span = new Node(kind());
        spans.in.moveTo(position);
        if (!spans.parseWithin(span, inner -> closes(inner, span))) {
            spans.markDeadEnd(position, kind());
            return false;
        }
        spans.in.skip(width);
        spans.tree().children.add(span);
        return true;
    }

    /// Text has to come before; two marks do not end one that was opened by a single one; and `_` may not stand before
    /// a letter or digit.
    private boolean closes(Spans spans, Node span) {
        Scanner in = spans.in;
        if (in.ahead(0) != mark || in.ahead(width - 1) != mark || span.children.isEmpty()) {
            return false;
        }
        boolean isOther = width == 1 && in.ahead(1) == mark && in.ahead(2) != mark;
        boolean inWord = mark == '_' && Character.isLetterOrDigit(in.ahead(width));
        return !isOther && !inWord && !Chars.isSpace(in.ahead(-1));
    }
}
