package blog.markdown.kramdown;

import java.util.List;

/// Which items of a list are written without `<p>`: those whose first paragraph no blank line follows. The last item
/// is one when an earlier one is, or when it is the only one.
final class ItemParagraphs {
    private final List<Node> items;
    /// A `^` ended the list, so that the blank line at the end of the last item counts.
    private final boolean ended;

    private boolean anyBare;

    ItemParagraphs(Node list, boolean ended) {
        this.items = list.children;
        this.ended = ended;
    }

    /// To be asked of one item after the other; one without blocks counts as bare.
    void decide(int index) {
        List<Node> parts = items.get(index).children;
        anyBare |= index > 0 && items.get(index - 1).children.isEmpty();
        Node first = parts.getFirst();
        if (!first.is(Kind.PARAGRAPH)) {
            anyBare = true;
            return;
        }
        if (parts.size() > 1 && parts.get(1).is(Kind.BOUNDARY) && first.list != null) {
            parts.remove(1);
        }
        boolean isLast = index == items.size() - 1;
        first.bare = !blankFollows(parts, isLast) && (!isLast || anyBare || items.size() == 1);
        anyBare |= first.bare;
        if (first.bare && parts.size() > 1 && !parts.get(1).is(Kind.BLANK)) {
            first.children.getFirst().text.append("\n");
        }
    }

    /// The blank line between the last item and what comes after the list is none of the item's.
    private boolean blankFollows(List<Node> parts, boolean isLast) {
        boolean atEndOfList = isLast && parts.size() == 2 && !ended;
        return parts.size() > 1 && parts.get(1).is(Kind.BLANK) && !atEndOfList;
    }
}
