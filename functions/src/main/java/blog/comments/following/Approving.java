package blog.comments.following;

import blog.comments.CommentItem;
import blog.comments.CommentStatus;
import blog.comments.people.PersonTable;
import blog.comments.people.Who;
import blog.dynamo.Attributes;
import blog.streams.Batch;
import blog.streams.Follower;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Remembers of persons which of their comments a moderator has approved, and forgets it when one is taken back.
/// What its writer deletes stays approved.
public final class Approving implements Follower {
    private final PersonTable people;

    public Approving(PersonTable people) {
        this.people = people;
    }

    @Override
    public void follow(Batch batch) {
        batch.each(record -> apply(record.oldImage(), record.newImage()));
    }

    public void apply(@Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after) {
        if (before == null || after == null || !CommentItem.isComment(after)) {
            return;
        }
        Optional<Who> who = Optional.ofNullable(Attributes.textOrNull(after, CommentItem.WHO))
                .map(Who::new);
        if (who.isEmpty()) {
            return;
        }
        if (CommentItem.isVisible(after) && !CommentItem.isVisible(before)) {
            people.approve(who.get(), CommentItem.id(after));
        } else if (isTakenBack(after) && !isTakenBack(before)) {
            people.withdraw(who.get(), CommentItem.id(after));
        }
    }

    /// Whether a moderator does not want it, even if it was held by then for what its writer has made of it.
    private static boolean isTakenBack(Map<String, AttributeValue> item) {
        return CommentItem.is(item, CommentStatus.SPAM) || CommentItem.is(item, CommentStatus.REMOVED);
    }
}
