package blog.events;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;

import blog.codec.Ulid;
import blog.dynamo.Attributes;
import blog.dynamo.Outcome;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The changes, numbered from 1 without a gap. A number is given out in the transaction that writes the entry, by a
/// condition on the number before, so the order of numbers is the order of commits: whoever has read up to a number has
/// read everything before it, and nothing can still appear there. Times or ULIDs could not promise that, since a slow
/// writer's entry would come up behind a reader. The price is one writer at a time, and the projector is hardly ever
/// more; it retries. What is said of a post is kept beside it in the same transaction, so nothing is said twice.
public final class ChangeTable {
    private final Table table;

    public ChangeTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// Up to `limit` changes behind a bookmark, and the place of the last of them; empty when the bookmark is of
    /// another log. The read begins with the bookmark's own change and is eventually consistent: should it not show
    /// that yet, a consistent one follows; should it show a number and not yet the one before, it ends there.
    Optional<Found> after(Bookmark since, int limit) {
        if (since.number() == 0) {
            return Optional.of(found(query(1, limit, false), since));
        }
        for (boolean consistent : List.of(false, true)) {
            List<Map<String, AttributeValue>> items = query(since.number(), limit + 1, consistent);
            if (!items.isEmpty() && ChangeItem.bookmark(items.getFirst()).equals(since)) {
                return Optional.of(found(items.subList(1, items.size()), since));
            }
        }
        return Optional.empty();
    }

    private static Found found(List<Map<String, AttributeValue>> items, Bookmark since) {
        var changes = new ArrayList<Change>();
        Bookmark last = since;
        for (Map<String, AttributeValue> item : items) {
            if (ChangeItem.number(item) != last.number() + 1) {
                break;
            }
            last = ChangeItem.bookmark(item);
            changes.add(ChangeItem.change(item));
        }
        return new Found(changes, last);
    }

    private List<Map<String, AttributeValue>> query(long from, int limit, boolean consistent) {
        var query = PartitionQuery.of(ChangeItem.PARTITION)
                .between(ChangeItem.sort(from), ChangeItem.LAST_SORT)
                .limit(limit);
        return table.page(consistent ? query.consistent() : query).items();
    }

    record Found(List<Change> changes, Bookmark last) {}

    /// What readers have been told of a post; a consistent read.
    Announced announced(String postId) {
        return ChangeItem.announced(table.item(ChangeItem.announcedKey(postId), true));
    }

    /// The same of many posts; one that nothing was told of is absent.
    Map<String, Announced> announced(List<String> postIds) {
        var items = table.items(postIds.stream().map(ChangeItem::announcedKey).toList(), true);
        var announced = new HashMap<String, Announced>();
        items.forEach(
                (key, item) -> announced.put(ChangeItem.postId(text(key, Attributes.PK)), ChangeItem.announced(item)));
        return announced;
    }

    /// What is known of a post from now on instead of `before`, and the change to tell, if there is one.
    record News(
            String postId,
            Announced before,
            Announced after,
            @Nullable Change change) {}

    /// Notes and tells the news of different posts in their order, all or nothing; false when somebody else was faster
    /// with any of it. The first change there is begins a generation, whose name `ids` makes.
    boolean append(List<News> news, Ulid ids) {
        var writes = new ArrayList<TransactWriteItem>();
        news.forEach(one -> writes.add(put(
                ChangeItem.from(one.postId(), one.after()),
                ChangeItem.VERSION,
                one.before().version())));
        List<Change> changes =
                news.stream().map(News::change).filter(Objects::nonNull).toList();
        if (!changes.isEmpty()) {
            Map<String, AttributeValue> before = table.item(ChangeItem.headKey(), true);
            long head = before.isEmpty() ? 0 : number(before, ChangeItem.NUMBER);
            String generation = before.isEmpty() ? ids.next() : ChangeItem.generation(before);
            writes.add(put(ChangeItem.head(generation, head + changes.size()), ChangeItem.NUMBER, head));
            for (int i = 0; i < changes.size(); i++) {
                writes.add(put(ChangeItem.from(generation, head + 1 + i, changes.get(i)), ChangeItem.NUMBER, 0));
            }
        }
        return table.write(writes) instanceof Outcome.Done;
    }

    /// The post that an item of this layout says what is known of; null for any other item of the table.
    public static @Nullable String announcedPost(Map<String, AttributeValue> item) {
        String partition = text(item, Attributes.PK);
        return ChangeItem.isAnnounced(partition) ? ChangeItem.postId(partition) : null;
    }

    /// Writes the item over one whose `attribute` is `before`, or over none when that is 0.
    private TransactWriteItem put(Map<String, AttributeValue> item, String attribute, long before) {
        Put.Builder put = Put.builder().tableName(table.name()).item(item);
        if (before == 0) {
            put.conditionExpression(Table.NOTHING_THERE);
        } else {
            put.conditionExpression("#a = :before")
                    .expressionAttributeNames(Map.of("#a", attribute))
                    .expressionAttributeValues(Map.of(":before", n(before)));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
