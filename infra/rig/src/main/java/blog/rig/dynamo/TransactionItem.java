package blog.rig.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Which item one part of a transaction is about, be it a put, an update, a deletion or a check.
final class TransactionItem {
    private TransactionItem() {}

    static String table(TransactWriteItem part) {
        if (part.put() != null) {
            return part.put().tableName();
        }
        if (part.update() != null) {
            return part.update().tableName();
        }
        return part.delete() != null
                ? part.delete().tableName()
                : part.conditionCheck().tableName();
    }

    static Map<String, AttributeValue> key(TransactWriteItem part) {
        if (part.put() != null) {
            Map<String, AttributeValue> item = part.put().item();
            return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
        }
        if (part.update() != null) {
            return part.update().key();
        }
        return part.delete() != null
                ? part.delete().key()
                : part.conditionCheck().key();
    }
}
