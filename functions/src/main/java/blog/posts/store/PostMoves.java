package blog.posts.store;

import blog.dynamo.Table;
import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.gate.GateItem;
import blog.posts.gate.GateMoves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Moves posts from one slug to another in one transaction: the post, its gate with all that it has counted, and
/// every old address, so that each leads straight to where the post lies now.
public final class PostMoves {
    /// A transaction takes 100 items: seven for the move, and two for each address.
    public static final int MOST_ADDRESSES = 40;

    private final Table table;
    private final PostTable posts;
    private final PostWrites writes;

    public PostMoves(DynamoDbClient dynamo, String contentTable, PostTable posts) {
        this.table = new Table(dynamo, contentTable);
        this.posts = posts;
        this.writes = new PostWrites(contentTable);
    }

    /// Stores `after` at its slug, which holds `target`, in place of `before` at another. `leading` are the old
    /// addresses that still lead to the post.
    public Saved move(StoredPost before, Slot target, StoredPost after, List<Slug> leading, Revision revision) {
        String name = table.name();
        Map<String, AttributeValue> gate = table.item(GateItem.key(before.slug()), true);
        var left = new Slot.Moved(before.slug(), before.id(), after.version(), after.slug());
        var parts = new ArrayList<TransactWriteItem>();
        parts.add(writes.replace(SlotItem.from(left), new Slot.Occupied(before)));
        parts.add(writes.replace(PostItem.from(after), target));
        parts.add(writes.put(RevisionItem.from(revision)));
        parts.add(PostWrites.put(GateMoves.movedFrom(name, gate, before.slug(), before.id(), after.slug())));
        parts.add(PostWrites.put(GateMoves.arrived(name, gate, after.slug())));
        parts.add(PostRegistry.remove(name, before.slug()));
        parts.add(PostRegistry.add(name, after));
        for (Slug slug : leading) {
            parts.add(writes.lead(slug, after));
            parts.add(PostWrites.put(GateMoves.moved(name, slug, after.id(), after.slug())));
        }
        return posts.write(parts);
    }
}
