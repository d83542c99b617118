package blog.posts.markdown.kramdown;

import java.util.regex.Pattern;

/// Formulas that stand alone: `$$ … $$`.
final class Formulas {
    private static final Pattern FORMULA = Scanner.across("^ {0,3}(\\\\)?\\$\\$(.*?)\\$\\$(\\s*?\\n)?");
    private static final Pattern ESCAPE = Scanner.pattern("^ {0,3}\\\\");

    private Formulas() {}

    static boolean parse(Blocks blocks) {
        Scanner in = blocks.in;
        if (!in.at(FORMULA) || !blocks.afterBoundary()) {
            return false;
        }
        if (in.has(1)) {
            if (in.has(3)) {
                in.scan(ESCAPE);
            }
            return false;
        }
        int start = in.position();
        in.scan(FORMULA);
        var formula = new Node(Kind.MATH, in.group(2).strip());
        formula.block = true;
        if (!blocks.beforeBoundary()) {
            in.moveTo(start);
            return false;
        }
        blocks.add(formula);
        return true;
    }
}
