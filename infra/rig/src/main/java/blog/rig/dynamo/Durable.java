package blog.rig.dynamo;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// A file-backed DynamoDB Local answers a transaction before its COMMIT; reading one of the written keys consistently
/// waits for the COMMIT, so that what was acknowledged survives a kill.
final class Durable {
    private Durable() {}

    static DynamoDbClient wrap(DynamoDbClient client) {
        return Tap.after(client, request -> {
            if (request instanceof TransactWriteItemsRequest written) {
                client.getItem(readBack(written.transactItems().getFirst()));
            }
        });
    }

    private static GetItemRequest readBack(TransactWriteItem written) {
        TransactionItem item = TransactionItem.of(written);
        return GetItemRequest.builder()
                .tableName(item.table())
                .key(item.key())
                .consistentRead(true)
                .projectionExpression("pk")
                .build();
    }
}
