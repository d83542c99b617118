package blog.posts.markdown.kramdown;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One pass over a text that makes blocks of it, or over the text inside a block. The first rule that takes what
/// stands here wins; a paragraph takes anything.
final class Blocks {
    private static final List<Predicate<Blocks>> RULES = List.of(
            Blocks::blankLines,
            CodeBlocks::indented,
            CodeBlocks::fenced,
            Blocks::quote,
            Headings::withMarks,
            Blocks::rule,
            Lists::parse,
            DefinitionLists::parse,
            HtmlBlocks::parse,
            Headings::underlined,
            Formulas::parse,
            Tables::parse,
            Definitions::footnote,
            Definitions::link,
            Definitions::abbreviation,
            Extensions::parse,
            Blocks::end,
            Blocks::paragraph);

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
            for (Predicate<Blocks> rule : RULES) {
                if (rule.test(this)) {
                    break;
                }
            }
        }
        document.meter.leave();
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

    boolean afterBoundary() {
        Node last = tree.last();
        return last == null
                || last.is(Kind.BLANK)
                || (last.is(Kind.BOUNDARY) && last.name.isEmpty())
                || pending != null;
    }

    boolean beforeBoundary() {
        return in.atEnd() || in.at(BlockSyntax.BLANK) || in.at(BlockSyntax.END) || in.at(BlockSyntax.ATTRIBUTES);
    }

    private boolean blankLines() {
        if (!in.at(BlockSyntax.BLANK)) {
            return false;
        }
        Node last = tree.last();
        Node blank = last != null && last.is(Kind.BLANK) ? last : add(new Node(Kind.BLANK));
        while (!in.atEnd() && in.scan(BlockSyntax.BLANK)) {
            blank.text.append(in.matched());
        }
        return true;
    }

    private boolean quote() {
        if (!in.at(BlockSyntax.QUOTE)) {
            return false;
        }
        var text = new StringBuilder();
        do {
            in.scan(BlockSyntax.QUOTE);
            text.append(in.line());
        } while (!BlockSyntax.endsLazyBlock(in));
        parse(document, add(new Node(Kind.QUOTE)), text.toString());
        return true;
    }

    private boolean rule() {
        if (!in.scan(BlockSyntax.RULE)) {
            return false;
        }
        add(new Node(Kind.RULE));
        return true;
    }

    private boolean end() {
        if (!in.scan(BlockSyntax.END)) {
            return false;
        }
        boundary("");
        return true;
    }

    /// A line that begins with spaces and a tab is neither code nor a paragraph, but text of its own.
    private boolean paragraph() {
        if (!in.at(BlockSyntax.PARAGRAPH)) {
            tree.addText(Kind.UNPARSED, in.line());
            return true;
        }
        int start = in.position();
        var text = new StringBuilder(in.line());
        while (!BlockSyntax.endsParagraph(in)) {
            text.append(in.line());
        }
        String lines = text.toString().stripTrailing();
        Node last = tree.last();
        if (last == null || !last.is(Kind.PARAGRAPH)) {
            add(new Node(Kind.PARAGRAPH)).addText(Kind.UNPARSED, lines.stripLeading());
        } else if (last.lastIs(Kind.UNPARSED)) {
            boolean breaks = start >= 3 && in.between(start - 3, start).equals("  \n");
            last.addText(Kind.UNPARSED, (breaks ? "  \n" : "\n") + lines);
        } else {
            last.addText(Kind.UNPARSED, lines);
        }
        return true;
    }
}
