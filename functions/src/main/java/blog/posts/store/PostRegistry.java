package blog.posts.store;

import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.dynamo.Attributes;
import blog.dynamo.Page;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Which slugs hold a post, in any status: an item for each, written in the transaction that creates, moves or deletes
/// the post, so that unlike the lists it never lags. Reads are consistent.
public final class PostRegistry {
    private static final String PARTITION = "MANUSCRIPTS";
    private static final String OWNER = "owner";

    private final Table table;

    public PostRegistry(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// A slug that holds a post, and whose post that is; nobody's in particular when `owner` is null.
    public record Registered(Slug slug, @Nullable String owner) {}

    /// Some of the slugs in their order, and whether there are more behind the last of them.
    public record Slugs(List<Registered> slugs, boolean more) {}

    /// Up to `limit` slugs behind the slug `after` (null: from the start).
    public Slugs page(@Nullable String after, int limit) {
        Page page = table.page(
                PartitionQuery.of(PARTITION).after(after).consistent().limit(limit));
        var slugs = new ArrayList<Registered>();
        page.items()
                .forEach(item ->
                        slugs.add(new Registered(new Slug(text(item, Attributes.SK)), textOrNull(item, OWNER))));
        return new Slugs(slugs, page.last() != null);
    }

    /// The posts at these slugs as they are now, in the order of the slugs; one that is no more is left out.
    public List<StoredPost> posts(List<Slug> slugs) {
        var items = table.items(slugs.stream().map(PostItem::key).toList(), true);
        var posts = new ArrayList<StoredPost>();
        for (Slug slug : slugs) {
            if (SlotItem.slot(items.getOrDefault(PostItem.key(slug), Map.of()))
                    instanceof Slot.Occupied(StoredPost post)) {
                posts.add(post);
            }
        }
        return posts;
    }

    /// The slug of an item of the registry; null for any other item of the table.
    public static @Nullable Slug slugOf(Map<String, AttributeValue> item) {
        return text(item, Attributes.PK).equals(PARTITION) ? new Slug(text(item, Attributes.SK)) : null;
    }

    /// The part of a transaction that registers a post.
    static TransactWriteItem add(String table, StoredPost post) {
        var item = new HashMap<>(Attributes.key(PARTITION, post.slug().value()));
        if (post.owner() != null) {
            item.put(OWNER, s(post.owner()));
        }
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }

    /// The part of a transaction that takes a slug out.
    static TransactWriteItem remove(String table, Slug slug) {
        return TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName(table)
                        .key(Attributes.key(PARTITION, slug.value()))
                        .build())
                .build();
    }
}
