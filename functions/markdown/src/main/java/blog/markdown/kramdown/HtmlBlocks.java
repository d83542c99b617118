package blog.markdown.kramdown;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// HTML that stands among blocks. What is inside is text of the page, unless a `markdown` attribute says otherwise.
final class HtmlBlocks {
    private final Blocks blocks;
    private final Scanner in;

    private HtmlBlocks(Blocks blocks) {
        this.blocks = blocks;
        this.in = blocks.in;
    }

    static boolean parse(Blocks blocks) {
        Line line = blocks.in.line();
        return line.opensWith('<') && new HtmlBlocks(blocks).startsAt(line);
    }

    private boolean startsAt(Line line) {
        int commentEnd = Tag.commentEnd(in, line.start);
        if (commentEnd > 0) {
            blocks.tree.children.add(comment(commentEnd));
            in.skipBlankRest();
            return true;
        }
        if (line.afterMark(1) == '/') {
            return closes(Tag.closing(in, line.first));
        }
        Tag tag = Tag.opening(in, line.first);
        if (tag == null || isSpan(tag)) {
            return false;
        }
        element(tag, blocks.tree);
        return true;
    }

    private static boolean isSpan(Tag tag) {
        return Elements.isSpan(Elements.name(tag.name()));
    }

    /// Whether the tag ends the element that the blocks around it are in.
    private boolean closes(@Nullable Tag tag) {
        Node tree = blocks.tree;
        if (tag == null || !tree.is(Kind.HTML) || !tree.name.equalsIgnoreCase(tag.name()) || isSpan(tag)) {
            return false;
        }
        in.moveTo(tag.end());
        blocks.close();
        return true;
    }

    private Node comment(int end) {
        var comment = new Node(Kind.COMMENT, in.between(in.position(), end));
        comment.block = true;
        in.moveTo(end);
        return comment;
    }

    /// Makes an element of a tag and of what follows it, up to its closing tag.
    private void element(Tag tag, Node parent) {
        in.moveTo(tag.end());
        String name = Elements.name(tag.name());
        Map<String, String> attributes = new LinkedHashMap<>(tag.attributes());
        HtmlContent content = content(attributes.remove("markdown"), name);
        boolean isCode = name.equals("script") || name.equals("style");
        Node element = Node.html(name, attributes, true, isCode ? HtmlContent.RAW : content);
        element.closed = tag.empty() || Elements.isVoid(name);
        parent.children.add(blocks.take(element));
        if (isCode) {
            upToClosingTag(element, Kind.RAW);
            return;
        }
        if (content == HtmlContent.BLOCK) {
            in.skipBlankRest();
        }
        if (element.closed) {
            return;
        }
        switch (content) {
            case BLOCK -> blocks.parseWithin(element);
            case SPAN -> upToClosingTag(element, Kind.UNPARSED);
            case RAW -> rawContent(element);
        }
        if (!parent.isRawHtml()) {
            in.skipBlankRest();
        }
    }

    private static HtmlContent content(@Nullable String markdown, String name) {
        return switch (markdown) {
            case "1" -> Elements.content(name);
            case "block" -> HtmlContent.BLOCK;
            case "span" -> HtmlContent.SPAN;
            case null, default -> HtmlContent.RAW;
        };
    }

    private void upToClosingTag(Node element, Kind kind) {
        int start = in.position();
        for (int at = in.find("</", start); at >= 0; at = in.find("</", at + 2)) {
            Tag tag = Tag.closing(in, at);
            if (tag != null && Elements.name(tag.name()).equals(element.name)) {
                element.addText(kind, in.between(start, at));
                in.moveTo(tag.end());
                return;
            }
        }
        element.addText(kind, in.takeRest());
    }

    /// Text and elements; HTML is understood, Markdown is not.
    private void rawContent(Node element) {
        blocks.document.meter.enter();
        boolean closed = false;
        while (!closed && !in.atEnd()) {
            int next = in.find("<", in.position());
            element.addText(Kind.TEXT, next < 0 ? in.takeRest() : in.between(in.position(), next));
            if (next >= 0) {
                in.moveTo(next);
                closed = markup(element);
            }
        }
        blocks.document.meter.leave();
    }

    /// Takes what begins with `<`; whether it was the closing tag of the element.
    private boolean markup(Node element) {
        int start = in.position();
        int end = Math.max(Tag.commentEnd(in, start), Tag.instructionEnd(in, start));
        Tag opening = Tag.opening(in, start);
        Tag closing = Tag.closing(in, start);
        if (end > 0) {
            element.children.add(comment(end));
        } else if (opening != null) {
            element(opening, element);
        } else if (closing != null) {
            in.moveTo(closing.end());
            if (Elements.name(closing.name()).equals(element.name)) {
                return true;
            }
            element.addText(Kind.TEXT, in.between(start, closing.end()));
        } else {
            element.addText(Kind.TEXT, "<");
            in.skip(1);
        }
        return false;
    }
}
