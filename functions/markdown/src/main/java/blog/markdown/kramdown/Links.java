package blog.markdown.kramdown;

import java.util.List;
import java.util.function.Predicate;

/// Links, images and the marks of footnotes.
final class Links {
    private Links() {}

    static boolean footnote(Spans spans) {
        Scanner in = spans.in;
        int start = in.position() + 2;
        int end = in.ahead(1) == '^' ? Braces.nameEnd(in.text, start) : start;
        if (end == start || Chars.at(in.text, end) != ']') {
            return false;
        }
        String name = in.between(start, end);
        if (spans.document.footnotes.containsKey(name)) {
            var mark = new Node(Kind.FOOTNOTE);
            mark.name = name;
            spans.tree().children.add(mark);
        } else {
            spans.addText("[^" + name + "]");
        }
        in.moveTo(end + 1);
        return true;
    }

    static boolean parse(Spans spans) {
        Scanner in = spans.in;
        boolean image = in.ahead(0) == '!';
        int bracket = image ? 1 : 0;
        char first = in.ahead(bracket + 1);
        if (in.ahead(bracket) != '[' || first == '^' || first == '\0') {
            return false;
        }
        int start = in.position() + bracket + 1;
        if (!take(spans, start, image ? Kind.IMAGE : Kind.LINK)) {
            in.moveTo(start);
            spans.addText(image ? "![" : "[");
        }
        return true;
    }

    /// Links are not nested; images may be anywhere.
    private static boolean take(Spans spans, int start, Kind kind) {
        Scanner in = spans.in;
        boolean nested = kind == Kind.LINK && (spans.isInside(Kind.LINK) || spans.isInside(Kind.IMAGE));
        if (nested || in.find("]", start) < 0 || spans.isDeadEnd(start, kind)) {
            return false;
        }
        var link = new Node(kind);
        in.moveTo(start);
        if (spans.parseWithin(link, new BracketCount(link))) {
            String text = Symbols.unescaped(in.between(start, in.position()));
            in.skip(1);
            Document.Link target = LinkTarget.read(in, spans.document, text);
            if (target != null) {
                spans.document.apply(link, target.place());
                add(spans, link, target, text);
                return true;
            }
        }
        spans.markDeadEnd(start, kind);
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

    /// Says where the text of a link ends: at the bracket that closes it; those of images inside have been counted but
    /// not closed.
    private static final class BracketCount implements Predicate<Spans> {
        private final List<Node> parts;
        private int depth = 1;
        private int counted;
        private int images;

        BracketCount(Node link) {
            this.parts = link.children;
        }

        @Override
        public boolean test(Spans inner) {
            char here = inner.in.ahead(0);
            boolean opens = here == '[' || (here == '!' && inner.in.ahead(1) == '[');
            if (here != ']' && !opens) {
                return false;
            }
            depth += opens ? 1 : -1;
            for (; counted < parts.size(); counted++) {
                images += parts.get(counted).is(Kind.IMAGE) ? 1 : 0;
            }
            return depth == images;
        }
    }
}
