package blog.posts.markdown.kramdown;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// HTML in running text, and addresses between `<` and `>`.
final class InlineHtml {
    private static final String MAIL = "[\\p{L}\\p{M}\\p{Nd}._-]+";
    private static final Pattern AUTOLINK =
            Scanner.pattern("<((mailto|https?|ftps?):.+?|" + MAIL + "?@" + MAIL + "?)>");

    private InlineHtml() {}

    static boolean autolink(Spans spans) {
        Scanner in = spans.in;
        if (in.ahead(0) != '<' || !in.scan(AUTOLINK)) {
            return false;
        }
        var link = new Node(Kind.LINK);
        link.attributes.put("href", in.has(2) ? in.group(1) : "mailto:" + in.group(1));
        link.addText(Kind.TEXT, in.group(1).replaceFirst("^mailto:", ""));
        spans.tree().children.add(link);
        return true;
    }

    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        if (in.ahead(0) != '<') {
            return false;
        }
        if (in.scan(HtmlSyntax.COMMENT)) {
            spans.tree().children.add(new Node(Kind.COMMENT, in.matched()));
        } else if (in.scan(HtmlSyntax.CLOSING_TAG)) {
            spans.addText(in.matched());
        } else if (in.scan(HtmlSyntax.TAG)) {
            String name = HtmlSyntax.name(in.group(1));
            if (HtmlSyntax.isBlock(name)) {
                spans.addText(in.matched());
            } else {
                element(spans, name);
            }
        } else {
            return false;
        }
        return true;
    }

    private static void element(Spans spans, String name) {
        Scanner in = spans.in;
        boolean closed = in.has(4);
        Map<String, String> attributes = HtmlSyntax.attributes(in.group(2), name);
        attributes.replaceAll((_, value) -> value.replaceAll("\\n+", " "));
        boolean textIsRead = HtmlSyntax.content(name) != HtmlContent.RAW;
        boolean parsed = isParsed(
                attributes.remove("markdown"),
                textIsRead,
                textIsRead && !spans.tree().isRawHtml());
        Node element = Node.html(name, attributes, false, parsed ? HtmlContent.SPAN : HtmlContent.RAW);
        spans.tree().children.add(element);
        if (closed || HtmlSyntax.isVoid(name)) {
            return;
        }
        Pattern closingTag = HtmlSyntax.closingTag(name);
        Predicate<Spans> ends = inner -> inner.in.ahead(0) == '<' && inner.in.at(closingTag);
        boolean found = parsed ? spans.parseWithin(element, ends) : spans.parseHtmlWithin(element, ends);
        if (found) {
            in.scan(closingTag);
        }
    }

    private static boolean isParsed(@Nullable String markdown, boolean byName, boolean otherwise) {
        return switch (markdown) {
            case "0" -> false;
            case "1" -> byName;
            case "span" -> true;
            case null, default -> otherwise;
        };
    }
}
