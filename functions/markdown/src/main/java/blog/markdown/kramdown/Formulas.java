package blog.markdown.kramdown;

/// Formulas that stand alone: `$$ … $$`.
final class Formulas {
    private static final String MARK = "$$";

    private Formulas() {}

    static boolean parse(Blocks blocks) {
        Scanner in = blocks.in;
        Line line = in.line();
        boolean escaped = line.opensWith('\\');
        int start = line.first + (escaped ? 1 : 0);
        if ((!escaped && !line.opensWith('$')) || !in.text.startsWith(MARK, start) || !blocks.isSetOff()) {
            return false;
        }
        int end = in.find(MARK, start + MARK.length());
        int lineEnd = end < 0 ? -1 : Chars.restOfBlankLine(in.text, end + MARK.length());
        if (escaped || end < 0) {
            if (lineEnd > 0) {
                in.moveTo(start);
            }
            return false;
        }
        in.moveTo(lineEnd > 0 ? lineEnd : end + MARK.length());
        if (!blocks.isFollowedByBreak()) {
            in.moveTo(line.start);
            return false;
        }
        var formula = new Node(Kind.MATH, in.between(start + MARK.length(), end).strip());
        formula.block = true;
        blocks.add(formula);
        return true;
    }
}
