package blog.markdown.kramdown;

import java.util.Set;

/// What stands in braces: attribute lists, named ones, and `{::comment}`, `{::nomarkdown}`, `{::options}`.
final class Extensions {
    private static final String ATTRIBUTES = "attributes";
    private static final Set<String> DEFINITIONS =
            Set.of(Definitions.LINK, Definitions.FOOTNOTE, Definitions.ABBREVIATION);

    private Extensions() {}

    static boolean parse(Blocks blocks) {
        Scanner in = blocks.in;
        Line line = in.line();
        if (!line.opensWith('{') || line.afterMark(1) != ':') {
            return false;
        }
        if (line.afterMark(2) == ':') {
            Extension extension = Extension.at(in, line.first, true);
            return extension != null && extension.addTo(blocks.tree);
        }
        return named(blocks, line) || attributes(blocks);
    }

    private static boolean named(Blocks blocks, Line line) {
        Scanner in = blocks.in;
        int name = line.first + 2;
        int nameEnd = Braces.nameEnd(in.text, name);
        Braces braces = nameEnd > name && Chars.at(in.text, nameEnd) == ':' ? Braces.closed(in, nameEnd + 1) : null;
        Braces list = braces == null ? null : braces.withLine(in.text);
        if (list == null) {
            return false;
        }
        in.moveTo(list.end());
        blocks.document
                .lists
                .computeIfAbsent(in.between(name, nameEnd), _ -> new AttributeList())
                .parse(list.content());
        blocks.boundary("named");
        return true;
    }

    private static boolean attributes(Blocks blocks) {
        Braces braces = Braces.line(blocks.in);
        if (braces == null) {
            return false;
        }
        blocks.in.moveTo(braces.end());
        Node last = blocks.tree.last();
        boolean belongsToLast =
                last != null && !last.is(Kind.BLANK) && (!last.is(Kind.BOUNDARY) || DEFINITIONS.contains(last.name));
        if (!belongsToLast || last == null) {
            blocks.pending().parse(braces.content());
            return true;
        }
        last.ownList().parse(braces.content());
        if (blocks.in.atEnd() || Braces.line(blocks.in) == null) {
            blocks.boundary(ATTRIBUTES);
        }
        return true;
    }

    static boolean parseSpan(Spans spans) {
        Scanner in = spans.in;
        Extension extension = in.ahead(2) == ':' ? Extension.at(in, in.position(), false) : null;
        if (extension != null) {
            return extension.addTo(spans.tree());
        }
        Node last = spans.tree().last();
        Braces braces = last == null || last.is(Kind.TEXT) ? null : Braces.at(in, in.position());
        if (last == null || braces == null) {
            return false;
        }
        in.moveTo(braces.end());
        var list = new AttributeList();
        list.parse(braces.content());
        last.ownList().add(list);
        list.applyTo(last.attributes, spans.document.lists);
        return true;
    }
}
