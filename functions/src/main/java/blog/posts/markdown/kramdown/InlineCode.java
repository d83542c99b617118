package blog.posts.markdown.kramdown;

import java.util.regex.Pattern;

/// Code and formulas in running text.
final class InlineCode {
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern FORMULA = Scanner.across("\\$\\$(.*?)\\$\\$");

    private InlineCode() {}

    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        if (in.ahead(0) != '`') {
            return false;
        }
        boolean afterSpace = in.position() == 0 || Emphasis.isSpace(in.ahead(-1));
        in.scan(TICKS);
        String ticks = in.matched();
        boolean alone = ticks.length() == 1 && afterSpace && Emphasis.isSpace(in.ahead(0));
        if (!alone && in.scanUntil(Pattern.compile(ticks))) {
            spans.tree().children.add(new Node(Kind.CODE, content(in.skipped(), ticks.length())));
        } else {
            spans.addText(ticks);
        }
        return true;
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
        if (spans.in.ahead(0) != '$' || !spans.in.scan(FORMULA)) {
            return false;
        }
        spans.tree().children.add(new Node(Kind.MATH, spans.in.group(1).strip()));
        return true;
    }
}
