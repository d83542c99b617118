package blog.posts.lists;

import static blog.dynamo.Attributes.bytes;

import blog.dynamo.Attributes;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The derived lists for those who keep what follows from them: by consistent reads, at twice the price, which show all
/// that the log has told before.
public final class EntryTable {
    private final Table table;

    public EntryTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// The newest entries of a partition, the newest first.
    public List<ListEntry> newest(String partition, int limit) {
        return table.page(whole(partition).ascending(false).limit(limit)).items().stream()
                .map(EntryTable::entry)
                .toList();
    }

    /// Every entry of a partition, the oldest first.
    public Iterable<ListEntry> all(String partition) {
        var items = table.all(whole(partition));
        return () -> StreamSupport.stream(items.spliterator(), false)
                .map(EntryTable::entry)
                .iterator();
    }

    private static PartitionQuery whole(String partition) {
        return PartitionQuery.of(partition)
                .between(PostPlaces.FIRST_ENTRY, PostPlaces.BEHIND_ENTRIES)
                .showing(Attributes.SK + ", " + PostLists.ENTRY, Map.of())
                .consistent();
    }

    private static ListEntry entry(Map<String, AttributeValue> item) {
        return ListEntry.read(PackedEntry.unpack(bytes(item, PostLists.ENTRY)));
    }
}
