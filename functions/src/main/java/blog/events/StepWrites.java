package blog.events;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.n;

import blog.dynamo.Attributes;
import blog.posts.lists.PostPlaces;
import blog.posts.manuscript.Slug;
import blog.posts.manuscript.Tag;
import blog.tags.TagTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The items of the one transaction that takes a step: the book, the places that change, and the counts of their tags.
final class StepWrites {
    static final String ENTRY = "e";

    private final String table;
    private final TagTable tags;

    StepWrites(String table, TagTable tags) {
        this.table = table;
        this.tags = tags;
    }

    /// The book comes first.
    List<TransactWriteItem> of(Slug slug, Step step, byte[] entry) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(book(slug, step.after()));
        step.changes().forEach(change -> writes.add(write(change, entry)));
        writes.addAll(counts(step));
        return writes;
    }

    private TransactWriteItem write(Step.Change change, byte[] entry) {
        return switch (change) {
            case Step.Change.Add(Place place) -> put(place, entry);
            case Step.Change.Rewrite(Place place) -> put(place, entry);
            case Step.Change.Remove(Place place) -> delete(place);
        };
    }

    /// A post spells a tag once, so the posts of a tag are counted by their spellings. A post that spells one
    /// anew removes a spelling and adds one: a transaction may hold an item once, so that is one change of
    /// the tag, by nothing.
    private List<TransactWriteItem> counts(Step step) {
        var deltas = new TreeMap<String, Integer>();
        var names = new HashMap<String, String>();
        for (Step.Change change : step.changes()) {
            if (change.place().isSpelling() && change.delta() != 0) {
                String slug = change.place().partition().substring(PostPlaces.TAG.length());
                deltas.merge(slug, change.delta(), Integer::sum);
                names.put(slug, change.place().spelled());
            }
        }
        return deltas.entrySet().stream()
                .map(entry -> {
                    var tag = new Tag(entry.getKey(), names.getOrDefault(entry.getKey(), ""));
                    boolean settled = !step.after().unsettled().contains(PostPlaces.tag(tag.slug()));
                    return settled ? tags.countNamed(tag, entry.getValue()) : tags.count(tag, entry.getValue());
                })
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
