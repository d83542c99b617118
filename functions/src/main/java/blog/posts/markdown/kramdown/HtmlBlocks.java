package blog.posts.markdown.kramdown;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// HTML that stands among blocks. What is inside is text of the page, unless a `markdown` attribute says otherwise.
final class HtmlBlocks {
    private static final String SPACES = "^ {0,3}";
    private static final Pattern START = Scanner.pattern(SPACES + "<(?:[\\p{L}_]|!--|/)");
    private static final Pattern TAG = Scanner.across(SPACES + HtmlSyntax.TAG.pattern());
    private static final Pattern CLOSING_TAG = Scanner.across(SPACES + HtmlSyntax.CLOSING_TAG.pattern());
    private static final Pattern REST_OF_LINE = Scanner.pattern("[ \\t]*\\n");
    private static final Pattern NEXT = Scanner.pattern("(?=<(?:[\\p{L}_]|/|!--|\\?))");

    private HtmlBlocks() {}

    static boolean parse(Blocks blocks) {
        Scanner in = blocks.in;
        if (!in.at(START)) {
            return false;
        }
        if (in.scan(HtmlSyntax.COMMENT)) {
            blocks.tree.children.add(comment(in.matched()));
            in.scan(REST_OF_LINE);
            return true;
        }
        if (in.at(TAG) && !HtmlSyntax.isSpan(in.group(1))) {
            in.scan(TAG);
            element(blocks, blocks.tree);
            return true;
        }
        boolean closes = in.at(CLOSING_TAG)
                && blocks.tree.is(Kind.HTML)
                && blocks.tree.name.equalsIgnoreCase(in.group(1))
                && !HtmlSyntax.isSpan(in.group(1));
        if (closes) {
            in.scan(CLOSING_TAG);
            blocks.close();
        }
        return closes;
    }

    private static Node comment(String text) {
        var comment = new Node(Kind.COMMENT, text);
        comment.block = true;
        return comment;
    }

    /// Makes an element of the tag that was just read, and of what it holds.
    private static void element(Blocks blocks, Node parent) {
        Scanner in = blocks.in;
        String name = HtmlSyntax.name(in.group(1));
        boolean closed = in.has(4) || HtmlSyntax.isVoid(name);
        Map<String, String> attributes = HtmlSyntax.attributes(in.group(2), name);
        HtmlContent content = content(attributes.remove("markdown"), name);
        Node element = Node.html(name, attributes, true, content);
        element.closed = closed;
        parent.children.add(blocks.take(element));
        if (name.equals("script") || name.equals("style")) {
            element.content = HtmlContent.RAW;
            upToClosingTag(in, element, Kind.RAW);
            return;
        }
        if (content == HtmlContent.BLOCK) {
            in.scan(REST_OF_LINE);
        }
        if (closed) {
            return;
        }
        switch (content) {
            case BLOCK -> blocks.parseWithin(element);
            case SPAN -> upToClosingTag(in, element, Kind.UNPARSED);
            case RAW -> raw(blocks, element);
        }
        if (!parent.isRawHtml()) {
            in.scan(REST_OF_LINE);
        }
    }

    private static HtmlContent content(@Nullable String markdown, String name) {
        return switch (markdown) {
            case "1" -> HtmlSyntax.content(name);
            case "block" -> HtmlContent.BLOCK;
            case "span" -> HtmlContent.SPAN;
            case null, default -> HtmlContent.RAW;
        };
    }

    private static void upToClosingTag(Scanner in, Node element, Kind kind) {
        if (in.scanUntil(HtmlSyntax.closingTag(element.name))) {
            element.addText(kind, in.skipped());
        } else {
            element.addText(kind, in.rest());
            in.moveTo(in.position() + in.rest().length());
        }
    }

    private static void raw(Blocks blocks, Node element) {
        Scanner in = blocks.in;
        blocks.document.meter.enter();
        boolean done = false;
        while (!done && !in.atEnd()) {
            if (!in.scanUntil(NEXT)) {
                element.addText(Kind.TEXT, in.rest());
                in.moveTo(in.position() + in.rest().length());
                break;
            }
            element.addText(Kind.TEXT, in.skipped());
            done = rawPart(blocks, element);
        }
        blocks.document.meter.leave();
    }

    /// Whether it was the closing tag of the element.
    private static boolean rawPart(Blocks blocks, Node element) {
        Scanner in = blocks.in;
        if (in.scan(HtmlSyntax.COMMENT) || in.scan(HtmlSyntax.INSTRUCTION)) {
            element.children.add(comment(in.matched()));
        } else if (in.scan(HtmlSyntax.TAG)) {
            element(blocks, element);
        } else if (!in.scan(HtmlSyntax.CLOSING_TAG)) {
            element.addText(Kind.TEXT, String.valueOf(in.ahead(0)));
            in.moveTo(in.position() + 1);
        } else if (HtmlSyntax.name(in.group(1)).equals(element.name)) {
            return true;
        } else {
            element.addText(Kind.TEXT, in.matched());
        }
        return false;
    }
}
