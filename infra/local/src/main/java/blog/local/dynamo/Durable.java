package blog.local.dynamo;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// A file-backed DynamoDB Local answers a transaction before its COMMIT; reading one of the written keys consistently
/// waits for the COMMIT, so that what was acknowledged survives a kill.
final class Durable {
    private Durable() {}

    static DynamoDbClient wrap(DynamoDbClient client) {
        return Tap.after(client, request -> {
            if (request instanceof TransactWriteItemsRequest written) {
                client.getItem(readBack(written.transactItems()));
            }
        });
    }

    private static GetItemRequest readBack(List<TransactWriteItem> items) {
        TransactWriteItem item = items.getFirst();
        return GetItemRequest.builder()
                .consistentRead(true)
                .projectionExpression("pk")
                .tableName(Writes.table(item))
                .key(key(item))
                .build();
    }

    private static Map<String, AttributeValue> key(TransactWriteItem item) {
        if (item.put() != null) {
            return key(item.put());
        }
        if (item.update() != null) {
            return item.update().key();
        }
        return item.delete() != null
                ? item.delete().key()
                : item.conditionCheck().key();
    }

    private static Map<String, AttributeValue> key(Put put) {
        return Map.of("pk", put.item().get("pk"), "sk", put.item().get("sk"));
    }
}
