package blog.posts.markdown.kramdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Links, images and the marks of footnotes.
final class Links {
    private static final Pattern FOOTNOTE = Scanner.pattern("\\[\\^(" + BlockSyntax.LIST_NAME + ")]");
    private static final Pattern START = Scanner.pattern("!?\\[(?=[^^])");
    private static final Pattern BRACKET = Scanner.pattern("(])|!?\\[");
    private static final Pattern REFERENCE = Scanner.pattern("\\s*?\\[([^\\]]+)?]");
    private static final Pattern IN_ANGLES = Scanner.pattern("\\(<(.*?)>");
    private static final Pattern CLOSING = Pattern.compile("\\)");
    private static final Pattern IN_PARENTHESES = Scanner.pattern("(\\()|(\\))|\\s(?=['\"])");
    private static final Pattern TITLE = Scanner.across("\\s*?([\"'])(.+?)\\1\\s*?\\)");

    private Links() {}

    static boolean footnote(Spans spans) {
        Scanner in = spans.in;
        if (in.ahead(0) != '[' || !in.scan(FOOTNOTE)) {
            return false;
        }
        if (!spans.document.footnotes.containsKey(in.group(1))) {
            spans.addText(in.matched());
            return true;
        }
        var mark = new Node(Kind.FOOTNOTE);
        mark.name = in.group(1);
        spans.tree().children.add(mark);
        return true;
    }

    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        if ((in.ahead(0) != '[' && in.ahead(0) != '!') || !in.scan(START)) {
            return false;
        }
        String mark = in.matched();
        int start = in.position();
        boolean image = mark.length() == 2;
        var link = new Node(image ? Kind.IMAGE : Kind.LINK);
        boolean allowed = image || !(spans.isInside(Kind.LINK) || spans.isInside(Kind.IMAGE));
        if (allowed && textEnds(spans, link)) {
            String text = Symbols.unescaped(in.between(start, in.position()));
            in.moveTo(in.position() + 1);
            Document.Link target = target(spans, text);
            if (target != null) {
                spans.document.apply(link, target.place());
                add(spans, link, target, text);
                return true;
            }
        }
        in.moveTo(start);
        spans.addText(mark);
        return true;
    }

    /// Moves to the bracket that closes the text; those of images inside have been counted but not closed.
    private static boolean textEnds(Spans spans, Node link) {
        int[] depth = {1};
        return spans.parseWithin(link, inner -> {
            char here = inner.in.ahead(0);
            if ((here != ']' && here != '[' && here != '!') || !inner.in.at(BRACKET)) {
                return false;
            }
            depth[0] += inner.in.has(1) ? -1 : 1;
            return depth[0]
                    == link.children.stream()
                            .filter(child -> child.is(Kind.IMAGE))
                            .count();
        });
    }

    private static Document.@Nullable Link target(Spans spans, String text) {
        Scanner in = spans.in;
        if (in.scan(REFERENCE)) {
            String name = in.has(1) ? in.group(1) : text;
            return spans.document.links.get(Document.linkName(name));
        }
        if (in.ahead(0) != '(') {
            return spans.document.links.get(Document.linkName(text));
        }
        String url;
        if (in.scan(IN_ANGLES)) {
            url = in.group(1);
            if (in.scan(CLOSING)) {
                return inline(url, "");
            }
        } else {
            int start = in.position();
            if (addressEnds(in)) {
                return inline(in.between(start + 1, in.position() - 1), "");
            }
            url = in.between(start + 1, Math.max(start + 1, in.position() - 1));
        }
        return in.scan(TITLE) ? inline(url, in.group(2)) : null;
    }

    private static Document.Link inline(String url, String title) {
        return new Document.Link(url.strip(), title, new Node(Kind.BOUNDARY));
    }

    /// Moves behind the parenthesis that closes the address; false when a title comes first, or nothing.
    private static boolean addressEnds(Scanner in) {
        int depth = 0;
        while (in.scanUntil(IN_PARENTHESES)) {
            if (in.has(1)) {
                depth++;
            } else if (!in.has(2)) {
                return false;
            } else if (--depth == 0) {
                return true;
            }
        }
        return false;
    }

    private static void add(Spans spans, Node link, Document.Link target, String text) {
        if (link.is(Kind.IMAGE)) {
            link.attributes.put("src", target.url());
            link.attributes.put("alt", text);
            link.children.clear();
        } else {
            link.attributes.put("href", target.url());
        }
        if (!target.title().isEmpty()) {
            link.attributes.put("title", target.title());
        }
        spans.tree().children.add(link);
    }
}
