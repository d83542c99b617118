package blog.dynamo;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A table by the requests that several kinds of items have in common; an item's version is its attribute `v`.
public record Table(DynamoDbClient dynamo, String name) {
    public static final String VERSION = "v";

    /// The empty map where there is no item.
    public Map<String, AttributeValue> item(Map<String, AttributeValue> key, boolean consistent) {
        return dynamo.getItem(GetItemRequest.builder()
                        .tableName(name)
                        .key(key)
                        .consistentRead(consistent)
                        .build())
                .item();
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
