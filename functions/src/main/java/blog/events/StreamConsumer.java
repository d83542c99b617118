package blog.events;

import blog.comments.CommentCounting;
import blog.posts.manuscript.Slug;
import blog.posts.store.PostItem;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Takes the records of both tables' streams, each on its own: one that fails is reported by its sequence
/// number, and the stream comes back with it and with those after it.
public final class StreamConsumer {
    private final Projector posts;
    private final CommentCounting comments;
    private final Consumer<Throwable> failures;

    public StreamConsumer(Projector posts, CommentCounting comments, Consumer<Throwable> failures) {
        this.posts = posts;
        this.comments = comments;
        this.failures = failures;
    }

    /// Goes on behind a record that fails: the stream will bring those again with it, and they are right already.
    public StreamsEventResponse consume(DynamodbEvent event) {
        var projected = new HashSet<Slug>();
        var announced = new HashSet<String>();
        var failed = new ArrayList<BatchItemFailure>();
        for (DynamodbStreamRecord record : event.getRecords()) {
            try {
                consume(record, projected, announced);
            } catch (RuntimeException e) {
                failures.accept(e);
                failed.add(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
            }
        }
        return new StreamsEventResponse(failed);
    }

    /// A post is looked at as it is now, so once in a batch is enough. The record names posts that may have
    /// left the slug since, deleted, moved, or followed by others: nobody else would tell of them.
    private void consume(DynamodbStreamRecord record, Set<Slug> projected, Set<String> announced) {
        var change = StreamRecord.of(record);
        if (change.isComment()) {
            comments.apply(change.oldImage(), change.newImage(), change.at());
            return;
        }
        Slug slug = PostItem.slugOf(change.keys());
        if (slug == null) {
            return;
        }
        if (projected.add(slug)) {
            posts.project(slug).postId().ifPresent(announced::add);
        }
        for (String postId : change.postIds()) {
            if (announced.add(postId)) {
                posts.announce(postId);
            }
        }
    }
}
