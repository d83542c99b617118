package blog.events;

import static blog.dynamo.Attributes.text;

import blog.codec.Ulid;
import blog.dynamo.Attributes;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
        Optional<Found> found = after(since, limit, false);
        return found.isPresent() || since.number() == 0 ? found : after(since, limit, true);
    }

    /// The same by one consistent read: all that was told before this call is there.
    public Optional<Found> latest(Bookmark since, int limit) {
        return after(since, limit, true);
    }

    private Optional<Found> after(Bookmark since, int limit, boolean consistent) {
        if (since.number() == 0) {
            return Optional.of(found(query(1, limit, consistent), since));
        }
        List<Map<String, AttributeValue>> items = query(since.number(), limit + 1, consistent);
        return items.isEmpty() || !ChangeItem.bookmark(items.getFirst()).equals(since)
                ? Optional.empty()
                : Optional.of(found(items.subList(1, items.size()), since));
    }

    /// How far the log goes; a consistent read. The lists show all that it tells.
    public Head head() {
        Map<String, AttributeValue> item = table.item(ChangeItem.headKey(), true);
        return item.isEmpty()
                ? new Head("", 0)
                : new Head(ChangeItem.generation(item), Attributes.number(item, ChangeItem.NUMBER));
    }

    /// The number of the last change there is, 0 when there is none, in a generation of the log.
    public record Head(String generation, long number) {}

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

    /// Changes that follow each other, and the place of the last of them.
    public record Found(List<Change> changes, Bookmark last) {
        public List<Event> events() {
            long before = last.number() - changes.size();
            return IntStream.range(0, changes.size())
                    .mapToObj(i -> changes.get(i).event(before + 1 + i))
                    .toList();
        }
    }

    /// What readers have been told of a post; a consistent read.
    Announced announced(String postId) {
        return AnnouncedItem.announced(table.item(AnnouncedItem.key(postId), true));
    }

    /// The same of many posts; one that nothing was told of is absent.
    Map<String, Announced> announced(List<String> postIds) {
        var items = table.items(postIds.stream().map(AnnouncedItem::key).toList(), true);
        var announced = new HashMap<String, Announced>();
        items.forEach((key, item) ->
                announced.put(AnnouncedItem.postId(text(key, Attributes.PK)), AnnouncedItem.announced(item)));
        return announced;
    }

    /// Notes and tells the news of different posts in their order, all or nothing; false when somebody else was faster
    /// with any of it. The first change there is begins a generation, whose name `ids` makes.
    boolean append(List<News> news, Ulid ids) {
        return new ChangeWrites(table, ids).append(news);
    }

    /// The post that an item of this layout says what is known of; null for any other item of the table.
    public static @Nullable String announcedPost(Map<String, AttributeValue> item) {
        String partition = text(item, Attributes.PK);
        return AnnouncedItem.isAnnounced(partition) ? AnnouncedItem.postId(partition) : null;
    }
}
