package blog.markdown.kramdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// HTML in running text, and addresses between `<` and `>`.
final class InlineHtml {
    private static final List<String> SCHEMES = List.of("mailto:", "http:", "https:", "ftp:", "ftps:");

    private InlineHtml() {}

    static boolean autolink(Spans spans) {
        Scanner in = spans.in;
        int start = in.position() + 1;
        for (String scheme : SCHEMES) {
            int end = in.text.startsWith(scheme, start) ? in.find(">", start + scheme.length() + 1) : -1;
            if (end >= 0 && in.between(start, end).indexOf('\n') < 0) {
                String address = in.between(start, end);
                boolean mail = scheme.equals("mailto:");
                return add(spans, address, mail ? address.substring(scheme.length()) : address);
            }
        }
        int at = mailPartEnd(in.text, start);
        int end = Chars.at(in.text, at) == '@' ? mailPartEnd(in.text, at + 1) : start;
        in.meter.read(at - start);
        boolean isMail = at > start && end > at + 1 && Chars.at(in.text, end) == '>';
        return isMail && add(spans, "mailto:" + in.between(start, end), in.between(start, end));
    }

    private static int mailPartEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Tag.isInName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean add(Spans spans, String address, String text) {
        var link = new Node(Kind.LINK);
        link.attributes.put("href", address);
        link.addText(Kind.TEXT, text);
        spans.tree().children.add(link);
        spans.in.moveTo(spans.in.text.indexOf('>', spans.in.position() + text.length()) + 1);
        return true;
    }

    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        int start = in.position();
        int commentEnd = Tag.commentEnd(in, start);
        Tag closing = Tag.closing(in, start);
        Tag opening = Tag.opening(in, start);
        if (commentEnd > 0) {
            spans.tree().children.add(new Node(Kind.COMMENT, in.between(start, commentEnd)));
            in.moveTo(commentEnd);
        } else if (closing != null) {
            spans.addText(in.between(start, closing.end()));
            in.moveTo(closing.end());
        } else if (opening != null) {
            in.moveTo(opening.end());
            if (Elements.isBlock(Elements.name(opening.name()))) {
                spans.addText(in.between(start, opening.end()));
            } else {
                element(spans, opening);
            }
        }
        return in.position() > start;
    }

    private static void element(Spans spans, Tag tag) {
        String name = Elements.name(tag.name());
        Map<String, String> attributes = new LinkedHashMap<>(tag.attributes());
        attributes.replaceAll((_, value) -> onOneLine(value));
        boolean textIsRead = Elements.content(name) != HtmlContent.RAW;
        boolean parsed = isParsed(
                attributes.remove("markdown"),
                textIsRead,
                textIsRead && !spans.tree().isRawHtml());
        Node element = Node.html(name, attributes, false, parsed ? HtmlContent.SPAN : HtmlContent.RAW);
        spans.tree().children.add(element);
        if (tag.empty() || Elements.isVoid(name)) {
            return;
        }
        Predicate<Spans> ends = inner -> closing(inner.in, name) != null;
        boolean found = parsed ? spans.parseWithin(element, ends) : spans.parseHtmlWithin(element, ends);
        Tag closing = found ? closing(spans.in, name) : null;
        if (closing != null) {
            spans.in.moveTo(closing.end());
        }
    }

    private static @Nullable Tag closing(Scanner in, String name) {
        Tag closing = Tag.closing(in, in.position());
        return closing != null && Elements.name(closing.name()).equals(name) ? closing : null;
    }

    /// Line breaks in a row become one space.
    private static String onOneLine(String value) {
        var line = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            boolean breaks = value.charAt(i) == '\n';
            if (!breaks) {
                line.append(value.charAt(i));
            } else if (i == 0 || value.charAt(i - 1) != '\n') {
                line.append(' ');
            }
        }
        return line.toString();
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
