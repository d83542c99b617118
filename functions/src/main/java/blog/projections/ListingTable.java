package blog.projections;

import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.Outcome;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import blog.names.Slug;
import blog.posts.lists.PostPlaces;
import blog.posts.store.PostItem;
import blog.tags.TagTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The derived items of posts, and the book of where each post is listed.
public final class ListingTable {
    private final Table table;
    private final StepWrites writes;

    public ListingTable(DynamoDbClient dynamo, String contentTable, TagTable tags) {
        this.table = new Table(dynamo, contentTable);
        this.writes = new StepWrites(contentTable, tags);
    }

    /// The posts at the slugs with their books, in consistent reads of both at once, by the keys of the items.
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> read(List<Slug> slugs) {
        List<Map<String, AttributeValue>> keys = slugs.stream()
                .flatMap(slug -> Stream.of(PostItem.key(slug), Listed.key(slug)))
                .toList();
        return table.items(keys, true);
    }

    Listed find(Slug slug) {
        return Listed.of(table.item(Listed.key(slug), true));
    }

    /// What became of a step: it is taken, somebody else has changed the book since or holds an item right
    /// now, or a tag has another name than the step adds a spelling to.
    enum Taken {
        TAKEN,
        OVERTAKEN,
        NAMED_OTHERWISE
    }

    /// Takes one step in one transaction. Of a tag that the step leaves settled, the name is part of the condition: it
    /// was right before, so that one more post that spells it like this leaves it right.
    Taken take(Move move) {
        return switch (table.write(writes.of(List.of(move)))) {
            case Outcome.Done _ -> Taken.TAKEN;
            case Outcome.Unmet unmet when unmet.place() > 0 -> Taken.NAMED_OTHERWISE;
            case Outcome.Unmet _, Outcome.Contended _ -> Taken.OVERTAKEN;
        };
    }

    /// Takes the steps of several posts in one transaction, on the same conditions; false when that did not work, for
    /// whichever of them and whatever the reason: each by itself will tell.
    boolean takeTogether(List<Move> moves) {
        try {
            return table.write(writes.of(moves)) instanceof Outcome.Done;
        } catch (SdkException _) {
            return false;
        }
    }

    /// The spelling of a tag's first use among the posts that have it now, of a tag's partition.
    public Optional<String> firstSpelling(String partition) {
        return table.page(spellings(partition).limit(1)).items().stream()
                .map(item -> new Place(partition, text(item, Attributes.SK)).spelled())
                .findFirst();
    }

    /// How many posts have the tag of this partition, by its spellings; reads all of them.
    public long countSpellings(String partition) {
        long spellings = 0;
        for (var _ : table.all(spellings(partition))) {
            spellings++;
        }
        return spellings;
    }

    private static PartitionQuery spellings(String partition) {
        return PartitionQuery.of(partition).below(PostPlaces.FIRST_ENTRY).consistent();
    }

    public void remove(Place place) {
        table.delete(Attributes.key(place.partition(), place.sort()));
    }
}
