package blog.posts.markdown.kramdown;

import java.util.regex.Pattern;

/// How blocks begin, and what ends a paragraph that goes on without being asked to.
final class BlockSyntax {
    static final String LIST_NAME = "\\w[\\w-]*+";
    static final String IN_LIST = "[^}\\\\]*+(?:\\\\.[^}\\\\]*+)*+";
    private static final String SPACES = "^ {0,3}";
    private static final String SPAN_OR_SCRIPT = "(?!(?:" + String.join("|", HtmlSyntax.SPANS) + "|script)\\b)";

    static final String ATTRIBUTES_LINE = "\\{:(?![:/])((?!})" + IN_LIST + ")\\}\\s*?\\n";
    static final String BLOCK_HTML =
            "</" + SPAN_OR_SCRIPT + HtmlSyntax.NAME + "\\s*>|<" + SPAN_OR_SCRIPT + HtmlSyntax.NAME;

    static final Pattern BLANK = Scanner.pattern("[ \\t\\r\\f\\x0B]*+\\n");
    static final Pattern PARAGRAPH = Scanner.pattern(SPACES + "[^ \\t]");
    static final Pattern END = Scanner.pattern("\\^\\s*?\\n");
    static final Pattern ATTRIBUTES = Scanner.pattern(SPACES + ATTRIBUTES_LINE);
    static final Pattern QUOTE = Scanner.pattern(SPACES + "> ?");
    static final Pattern LIST = Scanner.pattern(SPACES + "(?:[+*-]|\\d+\\.)[\\t| ].*?\\n");
    static final Pattern BULLET = Scanner.pattern("^( {0,3}[+*-])([\\t| ].*?\\n)");
    static final Pattern DEFINITION = Scanner.pattern(SPACES + ":[\\t| ].*?\\n");
    static final Pattern HEADING = Scanner.pattern("^(#{1,6})[\\t ]+(.*)\\n");
    static final Pattern FENCE = Scanner.pattern(SPACES + "[~`]{3,}");
    static final Pattern RULE = Scanner.pattern(
            SPACES + "(?:(?:\\*[ \\t]*){3}[* \\t]*|(?:-[ \\t]*){3}[- \\t]*|(?:_[ \\t]*){3}[_ \\t]*)\\n");
    private static final Pattern HTML = Scanner.pattern(SPACES + "(?:" + BLOCK_HTML + ")");

    private BlockSyntax() {}

    /// Whether even a lazy line, one without the mark of its block, does not belong to the block before it.
    static boolean endsLazyBlock(Scanner in) {
        return in.atEnd() || in.at(BLANK) || in.at(ATTRIBUTES) || in.at(END) || in.at(HTML);
    }

    static boolean endsParagraph(Scanner in) {
        return endsLazyBlock(in) || in.at(LIST) || in.at(HEADING) || in.at(DEFINITION) || in.at(QUOTE) || in.at(FENCE);
    }

    /// Whether a lazy line cannot go on with indented code.
    static boolean endsCode(Scanner in) {
        return in.at(ATTRIBUTES) || in.at(END) || in.at(HTML);
    }
}
