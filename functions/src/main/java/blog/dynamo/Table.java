package blog.dynamo;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A table by the requests that several kinds of items have in common; an item's version is its attribute `v`.
public record Table(DynamoDbClient dynamo, String name) {
    public static final String VERSION = "v";

    /// A BatchGetItem takes 100 keys.
    private static final int MOST_KEYS = 100;
    private static final int MOST_ROUNDS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    /// The empty map where there is no item.
    public Map<String, AttributeValue> item(Map<String, AttributeValue> key, boolean consistent) {
        return dynamo.getItem(GetItemRequest.builder()
                        .tableName(name)
                        .key(key)
                        .consistentRead(consistent)
                        .build())
                .item();
    }

    /// The items under these keys, in no order; one that is not there is left out. What DynamoDB leaves unread under
    /// load
    /// is asked for again, a bounded number of times.
    public List<Map<String, AttributeValue>> items(Collection<Map<String, AttributeValue>> keys, boolean consistent) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        List<Map<String, AttributeValue>> all = List.copyOf(keys);
        for (int start = 0; start < all.size(); start += MOST_KEYS) {
            List<Map<String, AttributeValue>> some = all.subList(start, Math.min(all.size(), start + MOST_KEYS));
            read(
                    KeysAndAttributes.builder()
                            .keys(some)
                            .consistentRead(consistent)
                            .build(),
                    found);
        }
        return found;
    }

    private void read(KeysAndAttributes keys, List<Map<String, AttributeValue>> found) {
        Map<String, KeysAndAttributes> rest = Map.of(name, keys);
        for (int round = 0; !rest.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw SdkClientException.create("items stayed unread in " + MOST_ROUNDS + " rounds");
            }
            LockSupport.parkNanos(round == 0 ? 0 : FIRST_PAUSE.toNanos() << round);
            BatchGetItemResponse answer = dynamo.batchGetItem(
                    BatchGetItemRequest.builder().requestItems(rest).build());
            found.addAll(answer.responses().getOrDefault(name, List.of()));
            rest = answer.unprocessedKeys();
        }
    }

    /// All items of a partition, by sort key, a page of 1 MB a request.
    public Iterable<Map<String, AttributeValue>> partition(String key, boolean consistent) {
        return dynamo.queryPaginator(QueryRequest.builder()
                        .tableName(name)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", s(key)))
                        .consistentRead(consistent)
                        .build())
                .items();
    }

    /// Stores an item of this version, the first or the successor of the version before; false when another is current.
    public boolean putNext(Map<String, AttributeValue> item, long version) {
        var put = PutItemRequest.builder().tableName(name).item(item);
        if (version == 1) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("v = :before").expressionAttributeValues(Map.of(":before", n(version - 1)));
        }
        try {
            dynamo.putItem(put.build());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
