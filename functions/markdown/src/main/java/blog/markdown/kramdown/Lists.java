package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists. An item's lines are gathered first and become blocks when the list is at its end, because only then is it
/// known which items are written without paragraphs.
final class Lists {
    private final Blocks blocks;
    private final Scanner in;
    private final ListMark.Type type;
    private final Node list;
    /// The text of every item, in parts: a list inside an item that no blank line sets off is a part of its own.
    private final List<List<StringBuilder>> texts = new ArrayList<>();

    private ItemIndent indent = new ItemIndent(Line.MAX_INDENT + 1);
    private boolean inNestedList;
    private boolean afterBlank;
    private boolean ended;

    private Lists(Blocks blocks, ListMark.Type type) {
        this.blocks = blocks;
        this.in = blocks.in;
        this.type = type;
        this.list = blocks.take(new Node(type == ListMark.Type.BULLET ? Kind.BULLET_LIST : Kind.ORDERED_LIST));
    }

    static boolean parse(Blocks blocks) {
        ListMark mark = ListMark.at(blocks.in.line());
        if (mark == null || mark.type() == ListMark.Type.DEFINITION) {
            return false;
        }
        new Lists(blocks, mark.type()).run();
        return true;
    }

    private void run() {
        while (!in.atEnd() && !ended && takeLine()) {
            // the line belongs to the list
        }
        blocks.tree.children.add(list);
        var paragraphs = new ItemParagraphs(list, ended);
        Node blank = null;
        for (int i = 0; i < texts.size(); i++) {
            Node item = list.children.get(i);
            texts.get(i).forEach(text -> Blocks.parse(blocks.document, item, text.toString()));
            if (!item.children.isEmpty()) {
                paragraphs.decide(i);
                blank = item.lastIs(Kind.BLANK) ? item.children.removeLast() : null;
            }
        }
        if (blank != null && !ended) {
            blocks.tree.children.add(blank);
        }
        Tasks.mark(list);
    }

    private boolean takeLine() {
        Line line = in.line();
        if (afterBlank && line.isRule()) {
            return false;
        }
        ListMark mark = mark(line);
        if (line.isEnd()) {
            in.takeLine();
            ended = true;
        } else if (mark != null) {
            startItem(mark);
        } else if (indent.covers(line) || (!afterBlank && indent.allowsLazy(in))) {
            addLine(ItemIndent.withoutTabs(in.takeLine()));
        } else if (line.isBlank()) {
            texts.getLast().getLast().append(in.takeLine());
            inNestedList = true;
            afterBlank = true;
        } else {
            return false;
        }
        return true;
    }

    /// Of the next item of this list.
    private @Nullable ListMark mark(Line line) {
        ListMark mark = ListMark.at(line, indent.spacesBeforeMark());
        return mark != null && mark.type() == type ? mark : null;
    }

    private void startItem(ListMark mark) {
        in.skip(mark.end());
        ItemText first = ItemText.read(in, mark.end());
        var item = new Node(Kind.ITEM);
        first.addTo(item);
        list.children.add(item);
        indent = first.indent();
        texts.add(new ArrayList<>(List.of(new StringBuilder(first.text()))));
        inNestedList = ListMark.isItem(Line.of(first.text()));
        afterBlank = false;
    }

    private void addLine(String line) {
        String text = indent.outdented(line);
        boolean indented = indent.isBefore(line);
        if (ListMark.isItem(Line.of(text)) && indented != inNestedList) {
            if (indented) {
                texts.getLast().add(new StringBuilder());
                inNestedList = true;
            } else {
                text = " ".repeat(indent.columns() + Line.MAX_INDENT + 1) + text;
            }
        }
        texts.getLast().getLast().append(text);
        afterBlank = false;
    }
}
