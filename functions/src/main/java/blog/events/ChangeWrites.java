package blog.events;

import static blog.dynamo.Attributes.number;

import blog.codec.Ulid;
import blog.dynamo.Outcome;
import blog.dynamo.Successor;
import blog.dynamo.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The transaction that adds to the log: what is known of the posts, the number of the last change, and the changes.
record ChangeWrites(Table table, Ulid ids) {
    /// See [ChangeTable#append].
    boolean append(List<News> news) {
        var writes = new ArrayList<TransactWriteItem>();
        news.forEach(one -> writes.add(Successor.put(
                table.name(),
                AnnouncedItem.from(one.postId(), one.after()),
                Table.VERSION,
                one.before().version())));
        List<Change> changes =
                news.stream().map(News::change).filter(Objects::nonNull).toList();
        if (!changes.isEmpty()) {
            Map<String, AttributeValue> before = table.item(ChangeItem.headKey(), true);
            long head = before.isEmpty() ? 0 : number(before, ChangeItem.NUMBER);
            String generation = before.isEmpty() ? ids.next() : ChangeItem.generation(before);
            writes.add(Successor.put(
                    table.name(), ChangeItem.head(generation, head + changes.size()), ChangeItem.NUMBER, head));
            for (int i = 0; i < changes.size(); i++) {
                writes.add(Successor.put(
                        table.name(), ChangeItem.from(generation, head + 1 + i, changes.get(i)), ChangeItem.NUMBER, 0));
            }
        }
        return table.write(writes) instanceof Outcome.Done;
    }
}
