package blog.posts;

import blog.names.Slug;
import blog.posts.gate.GateItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Moves posts from one slug to another in one transaction: the post, its gate with all that it has counted, and every
/// old address, so that each leads straight to where the post lies now.
public final class PostMoves {
    /// A transaction takes 100 items: seven for the move, and two for each address.
    public static final int MOST_ADDRESSES = 40;

    private final DynamoDbClient dynamo;
    private final String table;
    private final PostTable posts;

    public PostMoves(DynamoDbClient dynamo, String contentTable, PostTable posts) {
        this.dynamo = dynamo;
        this.table = contentTable;
        this.posts = posts;
    }

    /// Stores `after` at its slug, which holds `target`, in place of `before` at another. `leading` are the old
    /// addresses that still lead to the post.
    public PostTable.Outcome move(
            StoredPost before, Slot target, StoredPost after, List<Slug> leading, Revision revision) {
        Map<String, AttributeValue> gate = gate(before.slug());
        var left = new Slot.Moved(before.slug(), before.id(), after.version(), after.slug());
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(posts.replace(PostItem.from(left), new Slot.Occupied(before)));
        writes.add(posts.replace(PostItem.from(after), target));
        writes.add(posts.put(revision.toItem()));
        writes.add(PostTable.put(GateItem.movedFrom(table, gate, before.slug(), before.id(), after.slug())));
        writes.add(PostTable.put(GateItem.arrived(table, gate, after.slug())));
        writes.add(PostRegistry.remove(table, before.slug()));
        writes.add(PostRegistry.add(table, after));
        for (Slug slug : leading) {
            writes.add(PostItem.lead(table, slug, after.id(), after.slug()));
            writes.add(PostTable.put(GateItem.moved(table, slug, after.id(), after.slug())));
        }
        return posts.write(writes);
    }

    private Map<String, AttributeValue> gate(Slug slug) {
        return dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(GateItem.key(slug))
                        .consistentRead(true)
                        .build())
                .item();
    }
}
