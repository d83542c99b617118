package blog.comments.following;

import blog.codec.Sha256;
import blog.comments.CommentItem;
import blog.dynamo.Attempts;
import blog.dynamo.Attributes;
import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.gate.GateTable;
import blog.posts.store.RevisionTable;
import blog.streams.Batch;
import blog.streams.Follower;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keeps the count of visible comments, from the comments table's stream; records may come repeatedly and in any
/// order.
public final class CommentCounting implements Follower {
    private static final int MARK_BYTES = 10;

    private final GateTable gates;
    private final RevisionTable revisions;

    public CommentCounting(GateTable gates, RevisionTable revisions) {
        this.gates = gates;
        this.revisions = revisions;
    }

    @Override
    public void follow(Batch batch) {
        batch.each(record -> apply(record.oldImage(), record.newImage(), record.at()));
    }

    /// Takes one change: the item before and after it, null where there was none, and the time that its record
    /// has. What is not a comment is passed over.
    public void apply(
            @Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after, Instant at) {
        Map<String, AttributeValue> item = after == null ? before : after;
        if (item == null || !CommentItem.isComment(item)) {
            return;
        }
        int delta = visible(after) - visible(before);
        if (delta != 0) {
            count(CommentItem.slug(item), CommentItem.postId(item), mark(before, after, item, at), delta);
        }
    }

    /// A comment knows the slug that it was written under. If the post has moved since, and perhaps another has
    /// taken that slug, its log says where it is.
    private void count(Slug slug, String postId, byte[] mark, int delta) {
        Slug where = slug;
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            if (gates.count(where, postId, mark, delta) || gates.isHere(where, postId)) {
                return;
            }
            Optional<Revision> last = revisions.last(postId);
            if (last.isEmpty() || last.get().slug().equals(where)) {
                return;
            }
            where = last.get().slug();
        }
        throw new ConcurrentModificationException("a post kept moving");
    }

    private static int visible(@Nullable Map<String, AttributeValue> item) {
        return CommentItem.isVisible(item) ? 1 : 0;
    }

    private static @Nullable String status(@Nullable Map<String, AttributeValue> item) {
        return item == null ? null : Attributes.textOrNull(item, CommentItem.STATUS);
    }

    private static byte[] mark(
            @Nullable Map<String, AttributeValue> before,
            @Nullable Map<String, AttributeValue> after,
            Map<String, AttributeValue> item,
            Instant at) {
        String change =
                CommentItem.id(item) + " " + CommentItem.version(item) + " " + status(before) + " " + status(after);
        byte[] digest = Sha256.of(change.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(MARK_BYTES)
                .putInt((int) at.getEpochSecond())
                .put(digest, 0, MARK_BYTES - Integer.BYTES)
                .array();
    }
}
