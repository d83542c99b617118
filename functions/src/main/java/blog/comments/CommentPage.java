package blog.comments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comments as JSON, how many of them are no mere places of deleted ones, and the id behind which there may be
/// more.
public record CommentPage(
        List<byte[]> items, int visible, @Nullable String last) {
    public CommentPage {
        items = List.copyOf(items);
    }
}
