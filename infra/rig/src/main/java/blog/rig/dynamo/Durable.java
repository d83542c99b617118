package blog.rig.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A file-backed DynamoDB Local answers a transaction, and perhaps a batch, before its COMMIT; reading one of the
/// written keys consistently waits for the COMMIT, so that what was acknowledged survives a kill.
final class Durable {
    private Durable() {}

    static DynamoDbClient wrap(DynamoDbClient client) {
        return Tap.after(client, request -> {
            if (request instanceof TransactWriteItemsRequest written) {
                client.getItem(readBack(written.transactItems().getFirst()));
            }
            if (request instanceof BatchWriteItemRequest written) {
                written.requestItems()
                        .forEach((table, writes) ->
                                readBack(table, writes.getFirst()).ifPresent(client::getItem));
            }
        });
    }

    private static GetItemRequest readBack(TransactWriteItem written) {
        TransactionItem item = TransactionItem.of(written);
        return readBack(item.table(), item.key());
    }

    /// Deletions are not promised to outlast a kill.
    private static Optional<GetItemRequest> readBack(String table, WriteRequest written) {
        return Optional.ofNullable(written.putRequest()).map(put -> readBack(table, TransactionItem.keyOf(put.item())));
    }

    private static GetItemRequest readBack(String table, Map<String, AttributeValue> key) {
        return GetItemRequest.builder()
                .tableName(table)
                .key(key)
                .consistentRead(true)
                .projectionExpression("pk")
                .build();
    }
}
