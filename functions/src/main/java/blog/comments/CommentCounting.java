package blog.comments;

import blog.posts.store.GateTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keeps the count of visible comments, from the comments table's stream; records may come repeatedly and in any order.
public final class CommentCounting {
    private static final int MARK_BYTES = 10;

    private final GateTable gates;

    public CommentCounting(GateTable gates) {
        this.gates = gates;
    }

    /// Takes one record: the item before and after the change, null where there was none, and the record's own time,
    /// which is the same whenever it is delivered. What is not a comment is passed over.
    public void apply(
            @Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after, Instant at) {
        Map<String, AttributeValue> item = after == null ? before : after;
        if (item == null || !CommentItem.isComment(item)) {
            return;
        }
        int delta = visible(after) - visible(before);
        if (delta != 0) {
            gates.count(CommentItem.slug(item), CommentItem.postId(item), mark(before, after, item, at), delta);
        }
    }

    private static int visible(@Nullable Map<String, AttributeValue> item) {
        return Objects.equals(CommentItem.status(item), CommentItem.VISIBLE) ? 1 : 0;
    }

    private static byte[] mark(
            @Nullable Map<String, AttributeValue> before,
            @Nullable Map<String, AttributeValue> after,
            Map<String, AttributeValue> item,
            Instant at) {
        String change = CommentItem.id(item) + " " + CommentItem.version(item) + " " + CommentItem.status(before) + " "
                + CommentItem.status(after);
        byte[] digest = Digest.sha256(change.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(MARK_BYTES)
                .putInt((int) at.getEpochSecond())
                .put(digest, 0, MARK_BYTES - Integer.BYTES)
                .array();
    }
}
