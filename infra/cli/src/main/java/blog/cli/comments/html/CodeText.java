package blog.cli.comments.html;

import org.jspecify.annotations.Nullable;

/// What stands in `pre` or `code`: no tag in it means anything, and no space is lost.
final class CodeText {
    private final StringBuilder text = new StringBuilder();
    /// The element that it ends with; null outside.
    private @Nullable String element;

    boolean isOpen() {
        return element != null;
    }

    void open(String opened) {
        element = opened;
        text.setLength(0);
    }

    void add(String more) {
        text.append(more);
    }

    boolean isClosedBy(String closed) {
        return closed.equals(element);
    }

    /// Ends it, where it is open: as a block of its own, or in the line.
    void close(MarkdownBlocks blocks, MarkdownLine line) {
        String ended = element;
        element = null;
        if ("pre".equals(ended)) {
            if (!text.toString().isBlank()) {
                blocks.add(PlainText.block(text.toString()));
            }
        } else if (ended != null) {
            line.markdown(PlainText.code(text.toString()));
        }
    }
}
