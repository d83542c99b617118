package blog.comments.following;

import blog.comments.CommentItem;
import blog.dynamo.Attributes;
import blog.posts.gate.Counted;
import blog.streams.Batch;
import blog.streams.Follower;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keeps the count of visible comments, from the comments table's stream; records may come repeatedly and in any
/// order.
public final class CommentCounting implements Follower {
    private final Tally tally;

    public CommentCounting(Tally tally) {
        this.tally = tally;
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
            String change =
                    CommentItem.id(item) + " " + CommentItem.version(item) + " " + status(before) + " " + status(after);
            tally.add(CommentItem.slug(item), CommentItem.postId(item), Counted.COMMENTS, change, at, delta);
        }
    }

    private static int visible(@Nullable Map<String, AttributeValue> item) {
        return CommentItem.isVisible(item) ? 1 : 0;
    }

    private static @Nullable String status(@Nullable Map<String, AttributeValue> item) {
        return item == null ? null : Attributes.textOrNull(item, CommentItem.STATUS);
    }
}
