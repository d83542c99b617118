package blog.comments.following;

import blog.comments.reactions.ReactionItem;
import blog.posts.gate.Counted;
import blog.streams.Batch;
import blog.streams.Follower;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keeps the counts of reactions, as [CommentCounting] does those of comments. One that is left again after it was
/// taken back has another id.
public final class ReactionCounts implements Follower {
    private final Tally tally;

    public ReactionCounts(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void follow(Batch batch) {
        batch.each(record -> {
            apply(record.oldImage(), -1, record.at());
            apply(record.newImage(), 1, record.at());
        });
    }

    /// What is no reaction is passed over.
    public void apply(@Nullable Map<String, AttributeValue> item, int delta, Instant at) {
        if (item != null && ReactionItem.isReaction(item)) {
            tally.add(
                    ReactionItem.slug(item),
                    ReactionItem.postId(item),
                    Counted.reactions(ReactionItem.kind(item)),
                    ReactionItem.id(item) + " " + delta,
                    at,
                    delta);
        }
    }
}
