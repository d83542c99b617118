package blog.markdown.kramdown;

import org.jspecify.annotations.Nullable;

/// One pass over a text that makes blocks of it, or over the text inside a block. The first kind of block that may
/// stand here does; a paragraph may always.
final class Blocks {
    final Document document;
    final Scanner in;
    final Node tree;
    /// What an attribute list says of the block that comes next.
    private @Nullable AttributeList pending;

    private boolean closed;

    private Blocks(Document document, Node tree, Scanner in) {
        this.document = document;
        this.tree = tree;
        this.in = in;
    }

    /// Makes the blocks of a text the children of a node.
    static void parse(Document document, Node into, String text) {
        new Blocks(document, into, new Scanner(text, document.meter)).run();
    }

    /// Goes on in the same text, inside an HTML element, up to its closing tag.
    void parseWithin(Node element) {
        new Blocks(document, element, in).run();
    }

    private void run() {
        document.meter.enter();
        while (!closed && !in.atEnd()) {
            Line line = in.line();
            boolean taken = blankLines()
                    || CodeBlocks.indented(this)
                    || marked(line.mark())
                    || shaped()
                    || defined(line.mark());
            if (!taken) {
                paragraph();
            }
        }
        document.meter.leave();
    }

    /// Blocks that their first character tells.
    private boolean marked(char mark) {
        return switch (mark) {
            case '`', '~' -> CodeBlocks.fenced(this);
            case '>' -> quote();
            case '#' -> Headings.withMarks(this);
            case '*', '-', '_', '+' -> rule() || Lists.parse(this);
            case ':' -> DefinitionLists.parse(this);
            case '<' -> HtmlBlocks.parse(this);
            default -> Chars.isAsciiDigit(mark) && Lists.parse(this);
        };
    }

    /// Blocks that take more than a look at where they begin.
    private boolean shaped() {
        return Headings.underlined(this) || Formulas.parse(this) || Tables.parse(this);
    }

    /// What shows nothing where it stands.
    private boolean defined(char mark) {
        return switch (mark) {
            case '[' -> Definitions.footnote(this) || Definitions.link(this);
            case '*' -> Definitions.abbreviation(this);
            case '{' -> Extensions.parse(this);
            case '^' -> end();
            default -> false;
        };
    }

    /// Ends the pass: the element that it is in has been closed.
    void close() {
        closed = true;
    }

    Node add(Node block) {
        tree.children.add(take(block));
        return block;
    }

    /// Gives the block the attributes that wait for it.
    Node take(Node block) {
        if (pending != null) {
            block.list = pending;
            pending = null;
        }
        return block;
    }

    AttributeList pending() {
        AttributeList waiting = pending;
        if (waiting == null) {
            waiting = new AttributeList();
            pending = waiting;
        }
        return waiting;
    }

    Node boundary(String cause) {
        Node boundary = add(new Node(Kind.BOUNDARY));
        boundary.name = cause;
        return boundary;
    }

    boolean isSetOff() {
        Node last = tree.last();
        return last == null
                || last.is(Kind.BLANK)
                || (last.is(Kind.BOUNDARY) && last.name.isEmpty())
                || pending != null;
    }

    boolean isFollowedByBreak() {
        return in.atEnd() || in.line().isBlank() || in.line().isEnd() || Braces.line(in) != null;
    }

    private boolean blankLines() {
        if (!in.line().isBlank()) {
            return false;
        }
        Node last = tree.last();
        Node blank = last != null && last.is(Kind.BLANK) ? last : add(new Node(Kind.BLANK));
        while (!in.atEnd() && in.line().isBlank()) {
            blank.text.append(in.takeLine());
        }
        return true;
    }

    private boolean quote() {
        if (!in.line().opensWith('>')) {
            return false;
        }
        var text = new StringBuilder();
        do {
            Line line = in.line();
            if (line.opensWith('>')) {
                in.moveTo(line.first + (line.afterMark(1) == ' ' ? 2 : 1));
            }
            text.append(in.takeLine());
        } while (!BlockStarts.endsLazyBlock(in));
        parse(document, add(new Node(Kind.QUOTE)), text.toString());
        return true;
    }

    private boolean rule() {
        if (!in.line().isRule()) {
            return false;
        }
        in.takeLine();
        add(new Node(Kind.RULE));
        return true;
    }

    private boolean end() {
        if (!in.line().isEnd()) {
            return false;
        }
        in.takeLine();
        boundary("");
        return true;
    }

    /// A line that begins with spaces and a tab is neither code nor a paragraph, but text of its own.
    private void paragraph() {
        if (!in.line().beginsParagraph()) {
            tree.addText(Kind.UNPARSED, in.takeLine());
            return;
        }
        int start = in.position();
        do {
            in.takeLine();
        } while (!BlockStarts.endsParagraph(in));
        String lines = in.between(start, in.position()).stripTrailing();
        Node last = tree.last();
        if (last == null || !last.is(Kind.PARAGRAPH)) {
            add(new Node(Kind.PARAGRAPH)).addText(Kind.UNPARSED, lines.stripLeading());
        } else if (last.lastIs(Kind.UNPARSED)) {
            boolean breaks = in.text.startsWith("  \n", start - 3);
            last.addText(Kind.UNPARSED, (breaks ? "  \n" : "\n") + lines);
        } else {
            last.addText(Kind.UNPARSED, lines);
        }
    }
}
