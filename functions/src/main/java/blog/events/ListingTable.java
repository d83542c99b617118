package blog.events;

import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.posts.lists.PostPlaces;
import blog.posts.manuscript.Slug;
import blog.tags.TagTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
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
    Outcome take(Slug slug, Step step, byte[] entry) {
        try {
            dynamo.transactWriteItems(TransactWriteItemsRequest.builder()
                    .transactItems(writes.of(slug, step, entry))
                    .build());
            return Outcome.TAKEN;
        } catch (TransactionCanceledException e) {
            List<String> codes = e.cancellationReasons().stream()
                    .map(CancellationReason::code)
                    .toList();
            if (codes.contains("TransactionConflict") || "ConditionalCheckFailed".equals(codes.getFirst())) {
                return Outcome.OVERTAKEN;
            }
            if (codes.contains("ConditionalCheckFailed")) {
                return Outcome.NAMED_OTHERWISE;
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
}
