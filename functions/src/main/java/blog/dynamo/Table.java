package blog.dynamo;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A table by the requests that several kinds of items have in common; an item's version is its attribute `v`.
public record Table(DynamoDbClient dynamo, String name) {
    public static final String VERSION = "v";

    private static final int MOST_KEYS = 100;

    /// The empty map where there is no item.
    public Map<String, AttributeValue> item(Map<String, AttributeValue> key, boolean consistent) {
        return dynamo.getItem(GetItemRequest.builder()
                        .tableName(name)
                        .key(key)
                        .consistentRead(consistent)
                        .build())
                .item();
    }

    /// The items of many keys by these, a hundred a request; one that is not there is absent. What DynamoDB leaves out
    /// under load, or beyond 16 MB, is asked for again, for a while.
    public Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items(
            List<Map<String, AttributeValue>> wanted, boolean consistent) {
        List<Map<String, AttributeValue>> keys = wanted.stream().distinct().toList();
        var found = new HashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
        for (int start = 0; start < keys.size(); start += MOST_KEYS) {
            var some = keys.subList(start, Math.min(keys.size(), start + MOST_KEYS));
            Map<String, KeysAndAttributes> rest = Map.of(
                    name,
                    KeysAndAttributes.builder()
                            .keys(some)
                            .consistentRead(consistent)
                            .build());
            for (var attempts = new Attempts(); !rest.isEmpty(); attempts.pause()) {
                if (!attempts.next()) {
                    throw SdkClientException.create("items stayed unread");
                }
                BatchGetItemResponse answer = dynamo.batchGetItem(
                        BatchGetItemRequest.builder().requestItems(rest).build());
                answer.responses()
                        .getOrDefault(name, List.of())
                        .forEach(item -> found.put(Attributes.keyOf(item), item));
                rest = answer.unprocessedKeys();
            }
        }
        return found;
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

    /// Writes all or nothing, at most 100 parts (DynamoDB's limit). A condition of the first part counts before all
    /// else,
    /// then what passes, then the other conditions.
    public Outcome write(List<TransactWriteItem> parts) {
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(parts).build());
            return new Outcome.Done();
        } catch (TransactionCanceledException e) {
            List<CancellationReason> reasons = e.cancellationReasons();
            if (!Faults.isUnmet(reasons.getFirst()) && Faults.isPassing(e)) {
                return new Outcome.Contended();
            }
            for (int place = 0; place < reasons.size(); place++) {
                if (Faults.isUnmet(reasons.get(place))) {
                    return new Outcome.Unmet(place, reasons.get(place).item());
                }
            }
            throw e;
        }
    }

    /// As [#write], asked for again while others hold an item.
    public Outcome writeOutlasting(List<TransactWriteItem> parts) {
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Outcome outcome = write(parts);
            if (!(outcome instanceof Outcome.Contended)) {
                return outcome;
            }
        }
        return new Outcome.Contended();
    }

    /// Stores an item of this version, the first or the successor of the version before; false when another is current.
    /// An item that lies there already is this one: the SDK has asked again after the answer was lost.
    public boolean putNext(Map<String, AttributeValue> item, long version) {
        var put = PutItemRequest.builder()
                .tableName(name)
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (version == 1) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("v = :before").expressionAttributeValues(Map.of(":before", n(version - 1)));
        }
        try {
            Faults.outlasting(() -> dynamo.putItem(put.build()));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return e.item().equals(item);
        }
    }
}
