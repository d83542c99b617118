package blog.posts.lists;

import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.Page;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import blog.names.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The derived lists, read by key: a page costs one Query, or at most two when its entries have to be picked out.
public final class PostLists {
    static final String ENTRY = "e";
    private static final String READ = Attributes.SK + ", " + ENTRY;
    private static final int MOST_QUERIES = 2;
    private static final int LEAST_SEARCHED = 50;

    private final Table table;

    public PostLists(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// A stretch of a partition between two sort keys, both included.
    public record Stretch(String partition, String from, String to, boolean ascending) {
        /// Whether a walk can go on from this sort key: DynamoDB takes none outside, nor the end that the walk runs to.
        boolean holds(String sort) {
            return sort.compareTo(from) > 0 && sort.compareTo(to) < 0;
        }
    }

    /// Entries as JSON, and the sort key after which to go on; null at the end.
    public record Found(List<byte[]> entries, @Nullable String last) {}

    /// Up to `limit` entries after the sort key `after` (null: from the start), eventually consistent.
    public Found all(Stretch stretch, @Nullable String after, int limit) {
        Page page = query(stretch, after, limit + 1);
        List<Map<String, AttributeValue>> items = page.items();
        boolean more = items.size() > limit || page.last() != null;
        List<Map<String, AttributeValue>> shown = items.subList(0, Math.min(limit, items.size()));
        return new Found(
                shown.stream().map(PostLists::entry).toList(), more ? text(shown.getLast(), Attributes.SK) : null);
    }

    /// As [#all], of the entries that pass `test`. A page may be short, even empty, while there is more.
    public Found matching(Stretch stretch, @Nullable String after, int limit, Predicate<ListEntry> test) {
        var entries = new ArrayList<byte[]>();
        String last = after;
        for (int round = 0; round < MOST_QUERIES; round++) {
            Page page = query(stretch, last, Math.max(LEAST_SEARCHED, limit + 1));
            for (var item : page.items()) {
                byte[] entry = entry(item);
                if (test.test(ListEntry.read(entry))) {
                    if (entries.size() == limit) {
                        return new Found(entries, last);
                    }
                    entries.add(entry);
                }
                last = text(item, Attributes.SK);
            }
            if (page.last() == null) {
                return new Found(entries, null);
            }
        }
        return new Found(entries, last);
    }

    /// How the newest published post of an author spells the name; empty when there is none.
    public Optional<String> authorName(String authorId) {
        var stretch =
                new Stretch(PostPlaces.author(authorId), PostPlaces.FIRST_ENTRY, PostPlaces.BEHIND_ENTRIES, false);
        for (byte[] entry : all(stretch, null, 1).entries()) {
            for (Author author : ListEntry.read(entry).authors()) {
                if (author.id().equals(authorId)) {
                    return Optional.of(author.name());
                }
            }
        }
        return Optional.empty();
    }

    private Page query(Stretch stretch, @Nullable String after, int limit) {
        return table.page(PartitionQuery.of(stretch.partition())
                .between(stretch.from(), stretch.to())
                .after(after)
                .showing(READ, Map.of())
                .ascending(stretch.ascending())
                .limit(limit));
    }

    private static byte[] entry(Map<String, AttributeValue> item) {
        return PackedEntry.unpack(bytes(item, ENTRY));
    }
}
