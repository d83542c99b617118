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
        if (who.isEmpty() || CommentItem.isVisible(before) == CommentItem.isVisible(after)) {
            return;
        }
        if (CommentItem.isVisible(after)) {
            people.approve(who.get(), CommentItem.id(after));
        } else if (!CommentItem.is(after, CommentStatus.DELETED) && !CommentItem.is(after, CommentStatus.HELD)) {
            people.withdraw(who.get(), CommentItem.id(after));
        }
    }
}
