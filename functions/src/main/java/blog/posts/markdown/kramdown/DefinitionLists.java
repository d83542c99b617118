package blog.posts.markdown.kramdown;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Definition lists: the lines of a paragraph become terms when `: text` follows.
final class DefinitionLists {
    private static final List<Pattern> STARTS = IntStream.rangeClosed(0, 3)
            .mapToObj(spaces -> Scanner.pattern("^( {0," + spaces + "}:)([\\t| ].*?\\n)"))
            .toList();

    private final Blocks blocks;
    private final Scanner in;
    private final Node list;
    /// Whether a blank line comes before the definition that is being read.
    private boolean afterBlank;

    private DefinitionLists(Blocks blocks, Node list) {
        this.blocks = blocks;
        this.in = blocks.in;
        this.list = list;
    }

    static boolean parse(Blocks blocks) {
        if (!blocks.in.at(BlockSyntax.DEFINITION) || !followsParagraph(blocks.tree)) {
            return false;
        }
        var parser = new DefinitionLists(blocks, blocks.take(new Node(Kind.DEFINITION_LIST)));
        parser.terms();
        parser.definitions();
        return true;
    }

    private static boolean followsParagraph(Node tree) {
        List<Node> before = tree.children;
        if (tree.lastIs(Kind.PARAGRAPH)) {
            return true;
        }
        return before.size() >= 2
                && tree.lastIs(Kind.BLANK)
                && before.getLast().text.toString().equals("\n")
                && before.get(before.size() - 2).is(Kind.PARAGRAPH);
    }

    private void terms() {
        List<Node> before = blocks.tree.children;
        afterBlank = before.getLast().is(Kind.BLANK);
        if (afterBlank) {
            before.removeLast();
        }
        Node paragraph = before.removeLast();
        list.list = paragraph.list;
        for (String line : paragraph.children.getFirst().text.toString().split("\n", -1)) {
            var term = new Node(Kind.TERM);
            term.addText(Kind.UNPARSED, Lists.withoutList(term, line));
            list.children.add(term);
        }
    }

    private void definitions() {
        Pattern start = STARTS.getLast();
        Node blank = null;
        while (!in.atEnd() && in.scan(start)) {
            var definition = new Node(Kind.DEFINITION);
            Indentation indentation = Indentation.of(in.group(1).length(), in.group(2));
            boolean inParagraph = afterBlank;
            String first = Lists.withoutList(definition, indentation.firstLine());
            String text = first + lines(indentation);
            list.children.add(definition);
            Blocks.parse(blocks.document, definition, text);
            if (!definition.children.isEmpty()) {
                blank = definition.lastIs(Kind.BLANK) ? definition.children.removeLast() : null;
                bareParagraph(definition, inParagraph);
            }
            start = STARTS.get(indentation.spacesBeforeMark());
        }
        addToTree(blank);
    }

    private String lines(Indentation indentation) {
        var text = new StringBuilder();
        boolean lazy = true;
        afterBlank = false;
        while (!in.atEnd() && !in.at(STARTS.get(indentation.spacesBeforeMark())) && !in.at(BlockSyntax.END)) {
            if (indentation.covers(in.peekLine()) || (lazy && indentation.allowsLazy(in))) {
                String line = Indentation.withoutTabs(in.line());
                text.append(indentation.isBefore(line) ? line.substring(indentation.columns()) : line);
                lazy = true;
                afterBlank = false;
            } else if (in.scan(BlockSyntax.BLANK)) {
                text.append(in.matched());
                lazy = false;
                afterBlank = true;
            } else {
                break;
            }
        }
        return text.toString();
    }

    private static void bareParagraph(Node definition, boolean inParagraph) {
        List<Node> parts = definition.children;
        if (parts.isEmpty() || !parts.getFirst().is(Kind.PARAGRAPH) || inParagraph) {
            return;
        }
        if (parts.size() > 1) {
            parts.getFirst().children.getFirst().text.append("\n");
        }
        parts.getFirst().bare = true;
    }

    /// Right after another definition list, also over a blank line, this one goes on with it.
    private void addToTree(@Nullable Node blank) {
        List<Node> before = blocks.tree.children;
        int last = before.size() - 1;
        if (last >= 1 && before.get(last).is(Kind.BLANK) && before.get(last - 1).is(Kind.DEFINITION_LIST)) {
            before.removeLast();
            last--;
        }
        if (last >= 0 && before.get(last).is(Kind.DEFINITION_LIST)) {
            before.get(last).children.addAll(list.children);
        } else {
            before.add(list);
        }
        if (blank != null) {
            before.add(blank);
        }
    }
}
