package blog.markdown.kramdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Definition lists: the lines of a paragraph become terms when `: text` follows.
final class DefinitionLists {
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
        if (!ListMark.isDefinition(blocks.in.line()) || !followsParagraph(blocks.tree)) {
            return false;
        }
        var parser = new DefinitionLists(blocks, blocks.take(new Node(Kind.DEFINITION_LIST)));
        parser.terms();
        parser.definitions();
        return true;
    }

    /// With one blank line between them at most.
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
            Braces braces = ItemText.list(line, in.meter);
            var term = new Node(Kind.TERM);
            if (braces != null) {
                term.ownList().parse(braces.content());
            }
            term.addText(
                    Kind.UNPARSED,
                    braces == null ? line : line.substring(braces.end()).stripLeading());
            list.children.add(term);
        }
    }

    private void definitions() {
        ListMark mark = ListMark.at(in.line());
        Node blank = null;
        while (mark != null && mark.type() == ListMark.Type.DEFINITION) {
            in.skip(mark.end());
            ItemText first = ItemText.read(in, mark.end());
            var definition = new Node(Kind.DEFINITION);
            first.addTo(definition);
            list.children.add(definition);
            boolean setOff = afterBlank;
            Blocks.parse(blocks.document, definition, first.text() + lines(first.indent()));
            if (!definition.children.isEmpty()) {
                blank = definition.lastIs(Kind.BLANK) ? definition.children.removeLast() : null;
                if (!setOff) {
                    withoutParagraph(definition);
                }
            }
            mark = in.atEnd() ? null : ListMark.at(in.line(), first.indent().spacesBeforeMark());
        }
        addToTree(blank);
    }

    /// The lines that belong to a definition after its first.
    private String lines(ItemIndent indent) {
        var text = new StringBuilder();
        boolean mayBeLazy = true;
        afterBlank = false;
        while (!in.atEnd() && !in.line().isEnd() && !isNext(indent)) {
            boolean blank = in.line().isBlank();
            if (!blank && !indent.covers(in.line()) && !(mayBeLazy && indent.allowsLazy(in))) {
                break;
            }
            String line = in.takeLine();
            text.append(blank ? line : indent.outdented(ItemIndent.withoutTabs(line)));
            mayBeLazy = !blank;
            afterBlank = blank;
        }
        return text.toString();
    }

    private boolean isNext(ItemIndent indent) {
        ListMark mark = ListMark.at(in.line(), indent.spacesBeforeMark());
        return mark != null && mark.type() == ListMark.Type.DEFINITION;
    }

    private static void withoutParagraph(Node definition) {
        List<Node> parts = definition.children;
        if (parts.isEmpty() || !parts.getFirst().is(Kind.PARAGRAPH)) {
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
