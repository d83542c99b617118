package blog.posts.store;

import blog.dynamo.Attempts;
import blog.dynamo.Outcome;
import blog.dynamo.Table;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.gate.GateItem;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Puts back what a slug should hold by the logs of posts. It outlasts others that hold an item, and does
/// nothing where the slug holds something else than was read.
public final class PostRestoring {
    private final PostTable posts;
    private final Table table;
    private final PostWrites writes;

    public PostRestoring(DynamoDbClient dynamo, String contentTable, PostTable posts) {
        this.posts = posts;
        this.table = new Table(dynamo, contentTable);
        this.writes = new PostWrites(contentTable);
    }

    /// Puts back what the log says of a slug where less of it is left; no revision, for there is one. False when
    /// the slug has changed meanwhile.
    public boolean restore(Slot before, Slot after) {
        return switch (after) {
            case Slot.Occupied(StoredPost post) ->
                write(
                        writes.replace(PostItem.from(post), before),
                        GateItem.put(table.name(), post),
                        PostRegistry.add(table.name(), post));
            case Slot.Deleted deleted ->
                write(
                        writes.replace(SlotItem.from(deleted), before),
                        GateItem.put(table.name(), deleted),
                        PostRegistry.remove(table.name(), deleted.slug()));
            case Slot.Moved moved ->
                write(
                        writes.replace(SlotItem.from(moved), before),
                        PostWrites.put(GateItem.moved(table.name(), moved.slug(), moved.id(), moved.to())),
                        PostRegistry.remove(table.name(), moved.slug()));
            case Slot.Vacant _ -> throw new IllegalArgumentException("there is nothing to put back");
        };
    }

    /// Registers the slug if it holds a post, and takes it out otherwise; false when it has changed meanwhile.
    public boolean register(Slug slug) {
        Slot slot = posts.findNow(slug);
        TransactWriteItem right = slot instanceof Slot.Occupied(StoredPost post)
                ? PostRegistry.add(table.name(), post)
                : PostRegistry.remove(table.name(), slug);
        return write(writes.check(slug, slot), right);
    }

    private boolean write(TransactWriteItem... parts) {
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Outcome outcome = table.write(List.of(parts));
            if (!(outcome instanceof Outcome.Contended)) {
                return outcome instanceof Outcome.Done;
            }
        }
        return false;
    }
}
