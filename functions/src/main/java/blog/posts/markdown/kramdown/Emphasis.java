package blog.posts.markdown.kramdown;

import java.util.function.Predicate;

/// `*em*`, `**strong**` and the same with `_`, which does nothing inside a word.
final class Emphasis {
    private Emphasis() {}

    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        char mark = in.ahead(0);
        if (mark != '*' && mark != '_') {
            return false;
        }
        int start = in.position();
        int width = in.ahead(1) == mark ? 2 : 1;
        Kind kind = width == 2 ? Kind.STRONG : Kind.EMPHASIS;
        boolean opens = !(mark == '_' && isInWord(in)) && !isSpace(in.ahead(width)) && !spans.isInside(kind);
        boolean found = opens && parse(spans, start, mark, width);
        if (!found && opens && width == 2 && !spans.tree().is(Kind.EMPHASIS)) {
            found = parse(spans, start, mark, 1);
        }
        if (!found) {
            in.moveTo(start + width);
            spans.addText(String.valueOf(mark).repeat(width));
        }
        return true;
    }

    private static boolean parse(Spans spans, int start, char mark, int width) {
        var span = new Node(width == 2 ? Kind.STRONG : Kind.EMPHASIS);
        spans.in.moveTo(start + width);
        if (!spans.parseWithin(span, ends(span, mark, width))) {
            return false;
        }
        spans.in.moveTo(spans.in.position() + width);
        spans.tree().children.add(span);
        return true;
    }

    private static Predicate<Spans> ends(Node span, char mark, int width) {
        return spans -> {
            Scanner in = spans.in;
            boolean here = in.ahead(0) == mark && (width == 1 || in.ahead(1) == mark);
            if (!here || isSpace(in.ahead(-1)) || span.children.isEmpty()) {
                return false;
            }
            boolean strongEndsHere = width == 1 && in.ahead(1) == mark && in.ahead(2) != mark;
            boolean wordGoesOn = mark == '_' && Character.isLetterOrDigit(in.ahead(width));
            return !strongEndsHere && !wordGoesOn;
        };
    }

    private static boolean isInWord(Scanner in) {
        char before = in.ahead(-1);
        return Character.isLetter(before) || (before == '-' && Character.isLetter(in.ahead(-2)));
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
