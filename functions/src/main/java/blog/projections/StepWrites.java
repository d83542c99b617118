package blog.projections;

import static blog.dynamo.Attributes.b;

import blog.dynamo.Attributes;
import blog.dynamo.Successor;
import blog.names.Tag;
import blog.posts.lists.PostPlaces;
import blog.tags.TagCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The items of one transaction that takes a step, or one of each of several posts: the books, the places that change,
/// and the counts of their tags.
public final class StepWrites {
    public static final String ENTRY = "e";

    private final String table;
    private final TagCounts tags;

    StepWrites(String table) {
        this.table = table;
        this.tags = new TagCounts(table);
    }

    /// The books come first, in the order of the moves.
    List<TransactWriteItem> of(List<Move> moves) {
        var writes = new ArrayList<TransactWriteItem>();
        moves.forEach(move -> writes.add(book(move)));
        moves.forEach(move -> move.step().changes().forEach(change -> writes.add(write(change, move.entry()))));
        writes.addAll(counts(moves));
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
    /// the tag, by nothing; and so is what several posts do to it.
    private List<TransactWriteItem> counts(List<Move> moves) {
        var deltas = new TreeMap<String, Integer>();
        var names = new HashMap<String, String>();
        var unsettled = new HashSet<String>();
        for (Move move : moves) {
            unsettled.addAll(move.step().after().unsettled());
            for (Step.Change change : move.step().changes()) {
                if (change.place().isSpelling() && change.delta() != 0) {
                    String slug = change.place().partition().substring(PostPlaces.TAG.length());
                    deltas.merge(slug, change.delta(), Integer::sum);
                    names.put(slug, change.place().spelled());
                }
            }
        }
        return deltas.entrySet().stream()
                .map(entry -> {
                    var tag = new Tag(entry.getKey(), names.getOrDefault(entry.getKey(), ""));
                    boolean settled = !unsettled.contains(PostPlaces.tag(tag.slug()));
                    return settled ? tags.countNamed(tag, entry.getValue()) : tags.count(tag, entry.getValue());
                })
                .toList();
    }

    private TransactWriteItem book(Move move) {
        Listed after = move.step().after();
        return Successor.put(table, after.toItem(move.slug()), Listed.FENCE, after.fence() - 1);
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
