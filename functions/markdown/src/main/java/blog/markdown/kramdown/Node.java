package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A part of the text and what it holds.
final class Node {
    final Kind kind;
    final StringBuilder text;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Node> children = new ArrayList<>();
    /// What attribute lists say of it; applied once the tree is whole.
    @Nullable
    AttributeList list;
    /// An element's name, a footnote's name, a boundary's cause, a table's alignments.
    String name = "";
    /// A heading's level.
    int level;
    /// Of a paragraph: written without `p`.
    boolean bare;
    /// Of HTML, comments and formulas: stands among blocks.
    boolean block;
    /// Of HTML: how its text is read.
    HtmlContent content = HtmlContent.BLOCK;
    /// Of HTML: `<a/>`.
    boolean closed;

    Node(Kind kind) {
        this(kind, "");
    }

    Node(Kind kind, String text) {
        this.kind = kind;
        this.text = new StringBuilder(text);
    }

    static Node html(String name, Map<String, String> attributes, boolean block, HtmlContent content) {
        var node = new Node(Kind.HTML);
        node.name = name;
        node.attributes.putAll(attributes);
        node.block = block;
        node.content = content;
        return node;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isRawHtml() {
        return is(Kind.HTML) && content == HtmlContent.RAW;
    }

    @Nullable
    Node last() {
        return children.isEmpty() ? null : children.getLast();
    }

    boolean lastIs(Kind other) {
        Node last = last();
        return last != null && last.is(other);
    }

    /// Adds text of a kind, to the last child where that is of it.
    void addText(Kind textKind, String more) {
        Node last = last();
        if (last != null && last.is(textKind)) {
            last.text.append(more);
        } else if (!more.isEmpty()) {
            children.add(new Node(textKind, more));
        }
    }

    AttributeList ownList() {
        AttributeList own = list;
        if (own == null) {
            own = new AttributeList();
            list = own;
        }
        return own;
    }

    boolean refersTo(String name) {
        return list != null && list.references().contains(name);
    }

    /// The text of this node as a reader sees it.
    String words() {
        var words = new StringBuilder();
        collect(words);
        return words.toString();
    }

    private void collect(StringBuilder words) {
        switch (kind) {
            case TEXT, CODE, MATH, SYMBOL, ABBREVIATION -> words.append(text);
            case ENTITY -> words.append(Entities.decoded(text.toString()));
            default -> children.forEach(child -> child.collect(words));
        }
    }
}
