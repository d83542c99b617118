package blog.comments.following;

import blog.codec.Ulid;
import blog.comments.CommentItem;
import blog.comments.CommentStatus;
import blog.events.Event;
import blog.events.relay.Bus;
import blog.streams.Batch;
import blog.streams.Follower;
import blog.streams.StreamRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Puts on the bus what has become of comments in the eyes of readers. They have no log: a record that the bus
/// does not take comes again with the stream. One that was brought in from elsewhere is no news until it is
/// decided upon.
public final class CommentTelling implements Follower {
    private final Bus bus;

    public CommentTelling(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void follow(Batch batch) {
        var records = new ArrayList<StreamRecord>();
        var events = new ArrayList<Event>();
        batch.each(record -> {
            Event event = event(record);
            if (event != null) {
                records.add(record);
                events.add(event);
            }
        });
        for (int start = 0; start < events.size(); start += Bus.MOST_TOGETHER) {
            int end = Math.min(events.size(), start + Bus.MOST_TOGETHER);
            put(batch, records.subList(start, end), events.subList(start, end));
        }
    }

    private void put(Batch batch, List<StreamRecord> records, List<Event> events) {
        try {
            bus.put(events);
        } catch (RuntimeException e) {
            records.forEach(record -> batch.fail(record, e));
        }
    }

    private static @Nullable Event event(StreamRecord record) {
        Map<String, AttributeValue> before = record.oldImage();
        Map<String, AttributeValue> after = record.newImage();
        Map<String, AttributeValue> item = after == null ? before : after;
        boolean isOld = before == null && after != null && after.containsKey(CommentItem.IMPORTED);
        if (item == null || !CommentItem.isComment(item) || isOld) {
            return null;
        }
        Event.Type type = type(before, after);
        return type == null
                ? null
                : new Event.OfComment(
                        type,
                        CommentItem.postId(item),
                        CommentItem.id(item),
                        CommentItem.version(item),
                        time(record, CommentItem.id(item)));
    }

    /// A stream's times are those of its seconds, or worse: nothing happened before the comment was made.
    private static Instant time(StreamRecord record, String comment) {
        Instant made = Ulid.time(comment);
        return record.at().isBefore(made) ? made : record.at();
    }

    /// One that is hidden to be looked at again is both removed and held; readers come first. What readers have
    /// not seen is removed, too, when it is gone for good.
    private static Event.@Nullable Type type(
            @Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after) {
        if (CommentItem.isVisible(before) != CommentItem.isVisible(after)) {
            return CommentItem.isVisible(after) ? Event.Type.COMMENT_SHOWN : Event.Type.COMMENT_REMOVED;
        }
        if (isSomething(before) && !isSomething(after)) {
            return Event.Type.COMMENT_REMOVED;
        }
        boolean held = CommentItem.is(after, CommentStatus.HELD) && !CommentItem.is(before, CommentStatus.HELD);
        return held ? Event.Type.COMMENT_HELD : null;
    }

    /// Whether there is more than the place of a deleted one.
    private static boolean isSomething(@Nullable Map<String, AttributeValue> item) {
        return item != null && !CommentItem.is(item, CommentStatus.DELETED);
    }
}
