package blog.streams;

import blog.comments.CommentCounting;
import blog.names.Slug;
import blog.posts.PostItem;
import blog.projections.Projector;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// Takes the records of both tables' streams: one that fails is reported by its sequence number, alone, and the stream
/// comes back with it and with those after it.
public final class StreamConsumer {
    private final Projector posts;
    private final CommentCounting comments;
    private final Consumer<Throwable> failures;

    public StreamConsumer(Projector posts, CommentCounting comments, Consumer<Throwable> failures) {
        this.posts = posts;
        this.comments = comments;
        this.failures = failures;
    }

    /// Goes on behind a record that fails: the stream will bring those again with it, and they are right already. A
    /// post is looked at as it is now, so once in a batch is enough, and all posts of a batch go together.
    public StreamsEventResponse consume(DynamodbEvent event) {
        var failed = new LinkedHashSet<String>();
        var changes = new ArrayList<StreamRecord>();
        var firsts = new LinkedHashMap<Slug, String>();
        for (DynamodbStreamRecord record : event.getRecords()) {
            String number = record.getDynamodb().getSequenceNumber();
            attempt(number, failed, () -> {
                var change = StreamRecord.of(record);
                if (change.isComment()) {
                    comments.apply(change.oldImage(), change.newImage(), change.at());
                    return;
                }
                Slug slug = PostItem.slugOf(change.keys());
                if (slug != null) {
                    firsts.putIfAbsent(slug, number);
                    changes.add(change);
                }
            });
        }
        announce(changes, project(firsts, failed), failed);
        return new StreamsEventResponse(
                failed.stream().map(BatchItemFailure::new).toList());
    }

    /// The posts that were found at the slugs, by id, for they are announced.
    private Set<String> project(Map<Slug, String> firsts, Set<String> failed) {
        var announced = new HashSet<String>();
        var wrong = new LinkedHashMap<Slug, RuntimeException>();
        posts.project(List.copyOf(firsts.keySet()), wrong)
                .values()
                .forEach(slot -> slot.postId().ifPresent(announced::add));
        wrong.forEach((slug, e) -> {
            failures.accept(e);
            failed.add(Objects.requireNonNull(firsts.get(slug)));
        });
        return announced;
    }

    /// A record names posts that may have left the slug since, deleted, moved, or followed by others: nobody else would
    /// tell of them.
    private void announce(List<StreamRecord> changes, Set<String> announced, Set<String> failed) {
        for (StreamRecord change : changes) {
            if (!failed.contains(change.number())) {
                attempt(change.number(), failed, () -> announce(change.postIds(), announced));
            }
        }
    }

    private void announce(Set<String> postIds, Set<String> announced) {
        for (String postId : postIds) {
            if (announced.add(postId)) {
                posts.announce(postId);
            }
        }
    }

    private void attempt(String number, Set<String> failed, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            failures.accept(e);
            failed.add(number);
        }
    }
}
