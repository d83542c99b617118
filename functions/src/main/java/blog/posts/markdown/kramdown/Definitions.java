package blog.posts.markdown.kramdown;

import java.util.regex.Pattern;

/// What is defined on lines of its own and shown elsewhere: footnotes, the addresses of links, abbreviations.
final class Definitions {
    static final String LINK = "link";
    static final String FOOTNOTE = "footnote";
    static final String ABBREVIATION = "abbreviation";

    private static final Pattern FOOTNOTE_LINE =
            Scanner.pattern("^ {0,3}\\[\\^(" + BlockSyntax.LIST_NAME + ")]:(.*?\\n)");
    private static final Pattern LINK_LINE =
            Scanner.pattern("^ {0,3}\\[([^\\n\\]]+)]:[ \\t]*(?:<(.*?)>|([^\\n]*?\\S[^\\n]*?))"
                    + "(?:(?:[ \\t]*?\\n|[ \\t]+?)[ \\t]*?([\"'])(.+?)\\4)?[ \\t]*?\\n");
    private static final Pattern TITLE_IN_URL = Pattern.compile("[ \\t]+[\"']");
    private static final Pattern ABBREVIATION_LINE = Scanner.pattern("^ {0,3}\\*\\[(.+?)]:(.*?)\\n");

    private Definitions() {}

    static boolean footnote(Blocks blocks) {
        Scanner in = blocks.in;
        if (!in.scan(FOOTNOTE_LINE)) {
            return false;
        }
        String name = in.group(1);
        String text = in.group(2) + CodeBlocks.indentedLines(in);
        var content = new Node(Kind.ROOT);
        Blocks.parse(blocks.document, content, CodeBlocks.outdented(text));
        blocks.document.footnotes.put(name, new Document.Footnote(content, blocks.boundary(FOOTNOTE)));
        return true;
    }

    static boolean link(Blocks blocks) {
        Scanner in = blocks.in;
        if (!in.at(LINK_LINE) || TITLE_IN_URL.matcher(in.group(3)).find()) {
            return false;
        }
        in.scan(LINK_LINE);
        String url = in.has(2) ? in.group(2) : in.group(3);
        var link = new Document.Link(url, in.group(5), blocks.boundary(LINK));
        blocks.document.links.put(Document.linkName(in.group(1)), link);
        return true;
    }

    static boolean abbreviation(Blocks blocks) {
        Scanner in = blocks.in;
        if (!in.scan(ABBREVIATION_LINE)) {
            return false;
        }
        var meaning = new Document.Abbreviation(in.group(2).strip(), blocks.boundary(ABBREVIATION));
        blocks.document.abbreviations.put(in.group(1), meaning);
        return true;
    }
}
