package blog.dynamo;

import static blog.dynamo.Attributes.n;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The part of a transaction that follows on what was read.
public final class Successor {
    private Successor() {}

    /// Writes the item over one whose `attribute` is `before`, or over none when that is 0.
    public static TransactWriteItem put(String table, Map<String, AttributeValue> item, String attribute, long before) {
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (before == 0) {
            put.conditionExpression(Table.NOTHING_THERE);
        } else {
            put.conditionExpression("#a = :before")
                    .expressionAttributeNames(Map.of("#a", attribute))
                    .expressionAttributeValues(Map.of(":before", n(before)));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
