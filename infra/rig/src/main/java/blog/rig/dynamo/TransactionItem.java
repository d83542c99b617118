package blog.rig.dynamo;

import blog.dynamo.Attributes;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What one part of a transaction does to which item, be it a put, an update, a deletion or a check.
public record TransactionItem(String action, String table, Map<String, AttributeValue> key) {
    public static TransactionItem of(TransactWriteItem part) {
        if (part.put() != null) {
            return new TransactionItem(
                    "PutItem",
                    part.put().tableName(),
                    Attributes.keyOf(part.put().item()));
        }
        if (part.update() != null) {
            return new TransactionItem(
                    "UpdateItem", part.update().tableName(), part.update().key());
        }
        if (part.delete() != null) {
            return new TransactionItem(
                    "DeleteItem", part.delete().tableName(), part.delete().key());
        }
        return new TransactionItem(
                "ConditionCheckItem",
                part.conditionCheck().tableName(),
                part.conditionCheck().key());
    }
}
