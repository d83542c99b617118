package blog.projections;

import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.Faults;
import blog.dynamo.Table;
import blog.names.Slug;
import blog.posts.PostItem;
import blog.posts.lists.PostPlaces;
import blog.tags.TagTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The derived items of posts, and the book of where each post is listed.
public final class ListingTable {
    private final DynamoDbClient dynamo;
    private final String table;
    private final StepWrites writes;

    public ListingTable(DynamoDbClient dynamo, String table, TagTable tags) {
        this.dynamo = dynamo;
        this.table = table;
        this.writes = new StepWrites(table, tags);
    }

    /// The posts at the slugs with their books, in consistent reads of both at once, by the keys of the items.
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> read(List<Slug> slugs) {
        List<Map<String, AttributeValue>> keys = slugs.stream()
                .flatMap(slug -> Stream.of(PostItem.key(slug), Listed.key(slug)))
                .toList();
        return new Table(dynamo, table).items(keys, true);
    }

    Listed find(Slug slug) {
        return Listed.of(dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(Listed.key(slug))
                        .consistentRead(true)
                        .build())
                .item());
    }

    /// What became of a step: it is taken, somebody else has changed the book since or holds an item right
    /// now, or a tag has another name than the step adds a spelling to.
    enum Outcome {
        TAKEN,
        OVERTAKEN,
        NAMED_OTHERWISE
    }

    /// Takes one step in one transaction. Of a tag that the step leaves settled, the name is part of the condition: it
    /// was right before, so that one more post that spells it like this leaves it right.
    Outcome take(Move move) {
        try {
            write(List.of(move));
            return Outcome.TAKEN;
        } catch (TransactionCanceledException e) {
            if (Faults.isPassing(e) || Faults.isUnmet(e.cancellationReasons().getFirst())) {
                return Outcome.OVERTAKEN;
            }
            if (Faults.isUnmet(e)) {
                return Outcome.NAMED_OTHERWISE;
            }
            throw e;
        }
    }

    /// Takes the steps of several posts in one transaction, on the same conditions; false when that did not work, for
    /// whichever of them and whatever the reason: each by itself will tell.
    boolean takeTogether(List<Move> moves) {
        try {
            write(moves);
            return true;
        } catch (SdkException _) {
            return false;
        }
    }

    private void write(List<Move> moves) {
        dynamo.transactWriteItems(TransactWriteItemsRequest.builder()
                .transactItems(writes.of(moves))
                .build());
    }

    /// The spelling of a tag's first use among the posts that have it now, of a tag's partition.
    public Optional<String> firstSpelling(String partition) {
        return dynamo.query(spellings(partition).limit(1).build()).items().stream()
                .map(item -> new Place(partition, text(item, Attributes.SK)).spelled())
                .findFirst();
    }

    /// How many posts have the tag of this partition, by its spellings; reads all of them.
    public long countSpellings(String partition) {
        return dynamo.queryPaginator(spellings(partition).build()).items().stream()
                .count();
    }

    private QueryRequest.Builder spellings(String partition) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk AND sk < :entries")
                .expressionAttributeValues(Map.of(":pk", s(partition), ":entries", s(PostPlaces.FIRST_ENTRY)))
                .consistentRead(true);
    }

    public void remove(Place place) {
        var request = DeleteItemRequest.builder()
                .tableName(table)
                .key(Attributes.key(place.partition(), place.sort()))
                .build();
        Faults.outlasting(() -> dynamo.deleteItem(request));
    }
}
