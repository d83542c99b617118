package blog.posts.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An attribute list on a line of its own, or the definition of a named one. It belongs to the block that ends on the
/// line before it, else to the one that starts on the line after it, else to none.
final class AttributeListBlock extends Block {
    /// The name that this list defines, or null when it is there to be applied.
    final transient @Nullable String name;

    final transient AttributeList list;

    AttributeListBlock(BasedSequence chars, @Nullable String name, AttributeList list) {
        super(chars);
        this.name = name;
        this.list = list;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// The block this list belongs to; `earlier` knows what the lists before this one belong to.
    @Nullable
    Node target(Map<Node, Node> earlier) {
        if (name != null) {
            return null;
        }
        BasedSequence text = getChars().getBaseSequence();
        Node before = getPrevious();
        if (before != null && !blankLineEndsAt(text, text.startOfLine(getStartOffset()) - 1)) {
            return before instanceof AttributeListBlock ? earlier.get(before) : before;
        }
        Node after = getNext();
        return after != null && !blankLineEndsAt(text, nextLineEnd(text)) ? after : null;
    }

    private int nextLineEnd(BasedSequence text) {
        int end = text.endOfLine(Math.max(getStartOffset(), getEndOffset() - 1));
        return end < text.length() ? text.endOfLine(end + 1) : end;
    }

    private static boolean blankLineEndsAt(BasedSequence text, int end) {
        return end < 0 || text.subSequence(text.startOfLine(end), end).isBlank();
    }
}
