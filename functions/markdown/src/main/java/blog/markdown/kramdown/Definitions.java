package blog.markdown.kramdown;

/// What is defined on lines of its own and shown elsewhere: footnotes, abbreviations, and the addresses of links.
final class Definitions {
    static final String LINK = "link";
    static final String FOOTNOTE = "footnote";
    static final String ABBREVIATION = "abbreviation";

    private Definitions() {}

    static boolean footnote(Blocks blocks) {
        Scanner in = blocks.in;
        Line line = in.line();
        int name = line.first + 2;
        int nameEnd = line.opensWith('[') && line.afterMark(1) == '^' ? Braces.nameEnd(in.text, name) : name;
        if (nameEnd == name || !in.text.startsWith("]:", nameEnd)) {
            return false;
        }
        in.moveTo(nameEnd + 2);
        String text = in.takeLine() + CodeBlocks.indentedLines(in);
        var content = new Node(Kind.ROOT);
        Blocks.parse(blocks.document, content, CodeBlocks.outdented(text));
        var footnote = new Document.Footnote(content, blocks.boundary(FOOTNOTE));
        blocks.document.footnotes.put(in.between(name, nameEnd), footnote);
        return true;
    }

    static boolean abbreviation(Blocks blocks) {
        Scanner in = blocks.in;
        Line line = in.line();
        int name = line.first + 2;
        int nameEnd = line.opensWith('*') && line.afterMark(1) == '[' ? in.text.indexOf("]:", name + 1, line.end) : -1;
        if (nameEnd < 0) {
            return false;
        }
        String meaning = in.between(nameEnd + 2, line.end).strip();
        in.moveTo(line.end);
        var abbreviation = new Document.Abbreviation(meaning, blocks.boundary(ABBREVIATION));
        blocks.document.abbreviations.put(in.between(name, nameEnd), abbreviation);
        return true;
    }

    static boolean link(Blocks blocks) {
        Scanner in = blocks.in;
        Line line = in.line();
        int nameEnd = line.opensWith('[') ? in.text.indexOf(']', line.first, line.end) : -1;
        if (nameEnd <= line.first + 1 || Chars.at(in.text, nameEnd + 1) != ':') {
            return false;
        }
        LinkLine found = LinkLine.read(in, Chars.skipBlanks(in.text, nameEnd + 2), line.end);
        if (found == null) {
            return false;
        }
        in.moveTo(found.end());
        var link = new Document.Link(found.address(), found.title(), blocks.boundary(LINK));
        blocks.document.links.put(Document.linkName(in.between(line.first + 1, nameEnd)), link);
        return true;
    }
}
