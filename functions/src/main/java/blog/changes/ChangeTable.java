package blog.changes;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.Faults;
import blog.dynamo.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The changes, numbered from 1 without a gap. A number is given out in the transaction that writes the entry, by a
/// condition on the number before, so the order of numbers is the order of commits: whoever has read up to a number has
/// read everything before it, and nothing can still appear there. Times or ULIDs could not promise that, since a slow
/// writer's entry would come up behind a reader. The price is one writer at a time, and the projector is hardly ever
/// more; it retries. What is said of a post is kept beside it in the same transaction, so nothing is said twice.
public final class ChangeTable {
    private final DynamoDbClient dynamo;
    private final String table;

    public ChangeTable(DynamoDbClient dynamo, String contentTable) {
        this.dynamo = dynamo;
        this.table = contentTable;
    }

    /// Up to `limit` changes behind the number `after`, and the number of the last of them. The read is eventually
    /// consistent: should it show a number and not yet the one before, it ends there.
    Found after(long after, int limit) {
        var query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(
                        ":pk",
                        s(ChangeItem.PARTITION),
                        ":from",
                        s(ChangeItem.sort(after + 1)),
                        ":to",
                        s(ChangeItem.LAST_SORT)))
                .limit(limit)
                .build();
        var changes = new ArrayList<Change>();
        long last = after;
        for (Map<String, AttributeValue> item : dynamo.query(query).items()) {
            if (ChangeItem.number(item) != last + 1) {
                break;
            }
            last++;
            changes.add(ChangeItem.change(item));
        }
        return new Found(changes, last);
    }

    record Found(List<Change> changes, long last) {}

    /// What readers have been told of a post; a consistent read.
    Announced announced(String postId) {
        return ChangeItem.announced(get(ChangeItem.announcedKey(postId)));
    }

    /// The same of many posts; one that nothing was told of is absent.
    Map<String, Announced> announced(List<String> postIds) {
        var items = new Table(dynamo, table)
                .items(postIds.stream().map(ChangeItem::announcedKey).toList(), true);
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
    /// with any of it.
    boolean append(List<News> news) {
        var writes = new ArrayList<TransactWriteItem>();
        news.forEach(one -> writes.add(put(
                ChangeItem.from(one.postId(), one.after()),
                ChangeItem.VERSION,
                one.before().version())));
        List<Change> changes =
                news.stream().map(News::change).filter(Objects::nonNull).toList();
        if (!changes.isEmpty()) {
            long head = head();
            writes.add(put(ChangeItem.head(head + changes.size()), ChangeItem.NUMBER, head));
            for (int i = 0; i < changes.size(); i++) {
                writes.add(put(ChangeItem.from(head + 1 + i, changes.get(i)), ChangeItem.NUMBER, 0));
            }
        }
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
            return true;
        } catch (TransactionCanceledException e) {
            if (Faults.isUnmet(e) || Faults.isPassing(e)) {
                return false;
            }
            throw e;
        }
    }

    /// The post that an item of this layout says what is known of; null for any other item of the table.
    public static @Nullable String announcedPost(Map<String, AttributeValue> item) {
        String partition = text(item, Attributes.PK);
        return ChangeItem.isAnnounced(partition) ? ChangeItem.postId(partition) : null;
    }

    private long head() {
        Map<String, AttributeValue> item = get(ChangeItem.headKey());
        return item.isEmpty() ? 0 : number(item, ChangeItem.NUMBER);
    }

    /// Writes the item over one whose `attribute` is `before`, or over none when that is 0.
    private TransactWriteItem put(Map<String, AttributeValue> item, String attribute, long before) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (before == 0) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("#a = :before")
                    .expressionAttributeNames(Map.of("#a", attribute))
                    .expressionAttributeValues(Map.of(":before", n(before)));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        return dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(key)
                        .consistentRead(true)
                        .build())
                .item();
    }
}
