package blog.rig.dynamo;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What one part of a transaction does to which item, be it a put, an update, a deletion or a check.
public record TransactionItem(String action, String table, Map<String, AttributeValue> key) {
    public static TransactionItem of(TransactWriteItem part) {
        if (part.put() != null) {
            return new TransactionItem(
                    "PutItem", part.put().tableName(), keyOf(part.put().item()));
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

    static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return Map.of("pk", Objects.requireNonNull(item.get("pk")), "sk", Objects.requireNonNull(item.get("sk")));
    }
}
