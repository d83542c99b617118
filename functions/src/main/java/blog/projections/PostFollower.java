package blog.projections;

import blog.events.Announcing;
import blog.names.Slug;
import blog.posts.store.PostItem;
import blog.streams.Batch;
import blog.streams.Follower;
import blog.streams.StreamRecord;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps the lists, then tells what has become of posts: the log never tells of what the lists do not show yet.
/// A post is looked at as it is now, so once in a batch is enough, and all posts of a batch go together.
public final class PostFollower implements Follower {
    private final Projector projector;
    private final Announcing announcing;

    public PostFollower(Projector projector, Announcing announcing) {
        this.projector = projector;
        this.announcing = announcing;
    }

    /// Goes on behind a record that fails: the stream will bring those again with it, and they are right already.
    @Override
    public void follow(Batch batch) {
        var firsts = new LinkedHashMap<Slug, StreamRecord>();
        batch.each(record -> {
            Slug slug = PostItem.slugOf(record.keys());
            if (slug != null) {
                firsts.putIfAbsent(slug, record);
            }
        });
        announce(batch, project(batch, firsts));
    }

    /// The posts that were found at the slugs, by id, for they are announced.
    private Set<String> project(Batch batch, Map<Slug, StreamRecord> firsts) {
        var announced = new HashSet<String>();
        var wrong = new LinkedHashMap<Slug, RuntimeException>();
        projector
                .project(List.copyOf(firsts.keySet()), wrong)
                .values()
                .forEach(slot -> slot.postId().ifPresent(announced::add));
        wrong.forEach((slug, e) -> batch.fail(Objects.requireNonNull(firsts.get(slug)), e));
        return announced;
    }

    /// A record names posts that may have left the slug since, deleted, moved, or followed by others: nobody
    /// else would tell of them.
    private void announce(Batch batch, Set<String> announced) {
        for (StreamRecord record : batch.records()) {
            if (!batch.hasFailed(record) && PostItem.slugOf(record.keys()) != null) {
                batch.attempt(
                        record,
                        () -> postIds(record).stream().filter(announced::add).forEach(announcing::announce));
            }
        }
    }

    /// The posts that lay at the slug before and after, when the images came along.
    private static Set<String> postIds(StreamRecord record) {
        return Stream.of(record.oldImage(), record.newImage())
                .filter(Objects::nonNull)
                .map(PostItem::idOf)
                .collect(Collectors.toSet());
    }
}
