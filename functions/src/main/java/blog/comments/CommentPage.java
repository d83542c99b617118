package blog.comments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comments as JSON, and the id of the last of them if more come after it.
public record CommentPage(List<byte[]> items, @Nullable String last) {
    public CommentPage {
        items = List.copyOf(items);
    }
}
