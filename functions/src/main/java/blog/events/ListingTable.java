package blog.events;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.posts.lists.PackedEntry;
import blog.posts.lists.PostPlaces;
import blog.posts.manuscript.Slug;
import blog.posts.manuscript.Tag;
import blog.tags.TagTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The derived items of posts, and the book of where each post is listed.
public final class ListingTable {
    private static final String ENTRY = "e";

    private final DynamoDbClient dynamo;
    private final String table;
    private final TagTable tags;

    public ListingTable(DynamoDbClient dynamo, String table, TagTable tags) {
        this.dynamo = dynamo;
        this.table = table;
        this.tags = tags;
    }

    Listed find(Slug slug) {
        return Listed.of(dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(Listed.key(slug))
                        .consistentRead(true)
                        .build())
                .item());
    }

    /// Takes one step in one transaction; false when somebody else has changed the book since, or holds an item right
    /// now.
    boolean take(Slug slug, Step step, byte[] entry) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(book(slug, step.after()));
        step.changes().forEach(change -> writes.add(write(change, entry)));
        writes.addAll(counts(step.changes()));
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
            return true;
        } catch (TransactionCanceledException e) {
            boolean overtaken = e.cancellationReasons().stream()
                    .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code())
                            || "TransactionConflict".equals(reason.code()));
            if (overtaken) {
                return false;
            }
            throw e;
        }
    }

    /// The spelling of a tag's first use among the posts that have it now, of a tag's partition.
    Optional<String> firstSpelling(String partition) {
        return dynamo
                .query(QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :pk AND sk < :entries")
                        .expressionAttributeValues(Map.of(":pk", s(partition), ":entries", s(PostPlaces.FIRST_ENTRY)))
                        .consistentRead(true)
                        .limit(1)
                        .build())
                .items()
                .stream()
                .map(item -> new Place(partition, text(item, Attributes.SK)).spelled())
                .findFirst();
    }

    /// How many posts have the tag of this partition, by its spellings; reads all of them.
    long countSpellings(String partition) {
        return dynamo
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :pk AND sk < :entries")
                        .expressionAttributeValues(Map.of(":pk", s(partition), ":entries", s(PostPlaces.FIRST_ENTRY)))
                        .consistentRead(true)
                        .build())
                .items()
                .stream()
                .count();
    }

    void remove(Place place) {
        dynamo.deleteItem(DeleteItemRequest.builder()
                .tableName(table)
                .key(Attributes.key(place.partition(), place.sort()))
                .build());
    }

    /// The entry in a derived item, as JSON.
    static String entry(Map<String, AttributeValue> item) {
        return PackedEntry.unpack(bytes(item, ENTRY));
    }

    private TransactWriteItem write(Step.Change change, byte[] entry) {
        return switch (change) {
            case Step.Change.Add(Place place) -> put(place, entry);
            case Step.Change.Rewrite(Place place) -> put(place, entry);
            case Step.Change.Remove(Place place) -> delete(place);
        };
    }

    /// A post spells a tag once, so the posts of a tag are counted by their spellings. A post that spells one anew
    /// removes
    /// a spelling and adds one: a transaction may hold an item once, so that is one change of the tag, by nothing.
    private List<TransactWriteItem> counts(List<Step.Change> changes) {
        var deltas = new TreeMap<String, Integer>();
        var names = new HashMap<String, String>();
        for (Step.Change change : changes) {
            if (change.place().isSpelling() && change.delta() != 0) {
                String slug = change.place().partition().substring(PostPlaces.TAG.length());
                deltas.merge(slug, change.delta(), Integer::sum);
                names.put(slug, change.place().spelled());
            }
        }
        return deltas.entrySet().stream()
                .map(tag -> tags.count(new Tag(tag.getKey(), names.getOrDefault(tag.getKey(), "")), tag.getValue()))
                .toList();
    }

    private TransactWriteItem book(Slug slug, Listed after) {
        Put.Builder put = Put.builder().tableName(table).item(after.toItem(slug));
        if (after.fence() == 1) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression(Listed.FENCE + " = :before")
                    .expressionAttributeValues(Map.of(":before", n(after.fence() - 1)));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem put(Place place, byte[] entry) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(place.partition(), place.sort()));
        if (!place.isSpelling()) {
            item.put(ENTRY, b(entry));
        }
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }

    private TransactWriteItem delete(Place place) {
        return TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName(table)
                        .key(Attributes.key(place.partition(), place.sort()))
                        .build())
                .build();
    }
}
