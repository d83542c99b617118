package blog.markdown.kramdown;

/// Code and formulas in running text.
final class InlineCode {
    private static final String FORMULA = "$$";

    private InlineCode() {}

    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        int start = in.position();
        int from = Chars.skip(in.text, start, '`');
        String ticks = in.between(start, from);
        boolean alone =
                ticks.length() == 1 && isSpaceOrStart(in.text, start - 1) && Chars.isSpace(Chars.at(in.text, from));
        int end = alone ? -1 : in.find(ticks, from);
        if (end < 0) {
            spans.addText(ticks);
            in.moveTo(from);
        } else {
            spans.tree().children.add(new Node(Kind.CODE, content(in.between(from, end), ticks.length())));
            in.moveTo(end + ticks.length());
        }
        return true;
    }

    private static boolean isSpaceOrStart(String text, int at) {
        return at < 0 || Chars.isSpace(text.charAt(at));
    }

    /// Longer delimiters may be set off by a space that is not part of the code.
    private static String content(String text, int ticks) {
        if (ticks == 1) {
            return text;
        }
        String start = text.startsWith(" ") ? text.substring(1) : text;
        return start.endsWith(" ") ? start.substring(0, start.length() - 1) : start;
    }

    static boolean formula(Spans spans) {
        Scanner in = spans.in;
        int start = in.position() + FORMULA.length();
        int end = in.startsWith(FORMULA) ? in.find(FORMULA, start) : -1;
        if (end < 0) {
            return false;
        }
        spans.tree().children.add(new Node(Kind.MATH, in.between(start, end).strip()));
        in.moveTo(end + FORMULA.length());
        return true;
    }
}
