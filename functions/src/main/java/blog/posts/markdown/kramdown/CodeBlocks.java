package blog.posts.markdown.kramdown;

import java.util.regex.Pattern;

/// Code: indented by four spaces or a tab, or between fences.
final class CodeBlocks {
    private static final Pattern INDENT = Scanner.pattern("^(?:\\t| {4})");
    private static final Pattern INDENTED_LINE = Scanner.pattern("^(?:\\t| {4})[ \\t]*\\S.*\\n");
    private static final Pattern LAZY_LINE = Scanner.pattern("^[ \\t]*\\S.*\\n");
    private static final Pattern LAZY_START = Scanner.pattern("\\n( {0,3}\\S)");
    private static final Pattern FENCED =
            Scanner.across("^ {0,3}(([~`]){3,})\\s*?((\\S+?)(?:\\?\\S*)?)?\\s*?\\n(.*?)^ {0,3}\\1\\2*\\s*?\\n");

    private CodeBlocks() {}

    static boolean indented(Blocks blocks) {
        if (!blocks.in.at(INDENT)) {
            return false;
        }
        String lines = LAZY_START.matcher(indentedLines(blocks.in)).replaceAll(" $1");
        blocks.add(new Node(Kind.CODE_BLOCK, outdented(lines)));
        return true;
    }

    /// The indented lines from here on, blank ones between them, and lazy ones after them.
    static String indentedLines(Scanner in) {
        int start = in.position();
        int end = start;
        while (!in.atEnd()) {
            while (!in.atEnd() && in.scan(BlockSyntax.BLANK)) {
                // blank lines belong to the code when more of it follows
            }
            if (in.atEnd() || !in.scan(INDENTED_LINE)) {
                break;
            }
            while (!in.atEnd() && (in.scan(INDENTED_LINE) || (!BlockSyntax.endsCode(in) && in.scan(LAZY_LINE)))) {
                // the line was taken
            }
            end = in.position();
        }
        in.moveTo(end);
        return in.between(start, end);
    }

    static String outdented(String lines) {
        return INDENT.matcher(lines).replaceAll("");
    }

    static boolean fenced(Blocks blocks) {
        if (!blocks.in.at(BlockSyntax.FENCE) || !blocks.in.scan(FENCED)) {
            return false;
        }
        Node code = new Node(Kind.CODE_BLOCK, blocks.in.group(5));
        if (blocks.in.has(3)) {
            code.attributes.put("class", "language-" + blocks.in.group(4));
        }
        blocks.add(code);
        return true;
    }
}
