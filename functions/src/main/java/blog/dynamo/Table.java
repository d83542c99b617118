package blog.dynamo;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// One of DynamoDB's tables, and the only place that calls it. An item's version is its attribute `v`. Writes of
/// one item outlast transactions that hold it.
public record Table(DynamoDbClient dynamo, String name) {
    public static final String VERSION = "v";
    /// The condition that nothing lies at the key.
    public static final String NOTHING_THERE = "attribute_not_exists(pk)";

    /// The empty map where there is no item.
    public Map<String, AttributeValue> item(Map<String, AttributeValue> key, boolean consistent) {
        return dynamo.getItem(GetItemRequest.builder()
                        .tableName(name)
                        .key(key)
                        .consistentRead(consistent)
                        .build())
                .item();
    }

    /// The items of many keys, by these; one that is not there is absent.
    public Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items(
            List<Map<String, AttributeValue>> keys, boolean consistent) {
        return new ManyItems(dynamo, name, consistent).of(keys);
    }

    /// One answer: at most what the query's limit says, and a megabyte.
    public Page page(PartitionQuery query) {
        QueryResponse found = dynamo.query(query.in(name));
        return new Page(
                found.items(), found.hasLastEvaluatedKey() ? text(found.lastEvaluatedKey(), Attributes.SK) : null);
    }

    /// Everything that the query is for, in as many calls as it takes.
    public Iterable<Map<String, AttributeValue>> all(PartitionQuery query) {
        return dynamo.queryPaginator(query.in(name)).items();
    }

    /// As many items as the query is for, in as many calls as it takes.
    public Iterable<Map<String, AttributeValue>> some(IndexQuery query) {
        var items = dynamo.queryPaginator(query.in(name)).items();
        return () -> items.stream().limit(query.limit()).iterator();
    }

    /// Everything in the table that the scan lets pass, in no order.
    public Iterable<Map<String, AttributeValue>> scan(ScanRequest.Builder scan) {
        return dynamo.scanPaginator(scan.tableName(name).build()).items();
    }

    /// Stores the item, whatever lies there.
    public void put(Map<String, AttributeValue> item) {
        var put = PutItemRequest.builder().tableName(name).item(item).build();
        Faults.outlasting(() -> dynamo.putItem(put));
    }

    /// Stores an item on a condition.
    public Outcome put(PutItemRequest.Builder put) {
        var request = put.tableName(name)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return Faults.outcome(() -> dynamo.putItem(request));
    }

    /// Stores an item of this version, the first or the successor of the version before; false when another is
    /// current. An item that lies there already is this one: the SDK has asked again after the answer was lost.
    public boolean putNext(Map<String, AttributeValue> item, long version) {
        var put = PutItemRequest.builder().item(item);
        if (version == 1) {
            put.conditionExpression(NOTHING_THERE);
        } else {
            put.conditionExpression("v = :before").expressionAttributeValues(Map.of(":before", n(version - 1)));
        }
        return switch (put(put)) {
            case Outcome.Done _ -> true;
            case Outcome.Unmet unmet -> unmet.item().equals(item);
            case Outcome.Contended _ -> false;
        };
    }

    /// The attributes that the update returns; empty when its condition does not hold.
    public Optional<Map<String, AttributeValue>> update(UpdateItemRequest.Builder update) {
        var request = update.tableName(name).build();
        return Faults.ifMet(() -> dynamo.updateItem(request).attributes());
    }

    /// Changes an item on a condition.
    public Outcome change(UpdateItemRequest.Builder update) {
        var request = update.tableName(name)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return Faults.outcome(() -> dynamo.updateItem(request));
    }

    public void delete(Map<String, AttributeValue> key) {
        var delete = DeleteItemRequest.builder().tableName(name).key(key).build();
        Faults.outlasting(() -> dynamo.deleteItem(delete));
    }

    /// Takes an item away on a condition.
    public Outcome delete(DeleteItemRequest.Builder delete) {
        var request = delete.tableName(name).build();
        return Faults.outcome(() -> dynamo.deleteItem(request));
    }

    /// Writes all or nothing, at most 100 parts (DynamoDB's limit). A condition of the first part counts before
    /// all else, then what passes, then the other conditions.
    public Outcome write(List<TransactWriteItem> parts) {
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(parts).build());
            return new Outcome.Done();
        } catch (TransactionCanceledException e) {
            return Faults.outcome(e);
        }
    }
}
