package blog.rig.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Who wants to know when a table has been written to.
final class WriteListeners {
    private final Map<String, List<Runnable>> byTable = new ConcurrentHashMap<>();

    void add(String table, Runnable listener) {
        byTable.computeIfAbsent(table, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /// The client, with listeners told of what is written through it.
    DynamoDbClient watch(DynamoDbClient client) {
        return Tap.after(
                client,
                request -> tables(request)
                        .forEach(table -> byTable.getOrDefault(table, List.of()).forEach(Runnable::run)));
    }

    private static Set<String> tables(DynamoDbRequest request) {
        return switch (request) {
            case PutItemRequest put -> Set.of(put.tableName());
            case UpdateItemRequest update -> Set.of(update.tableName());
            case DeleteItemRequest delete -> Set.of(delete.tableName());
            case BatchWriteItemRequest batch -> batch.requestItems().keySet();
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream()
                        .map(part -> TransactionItem.of(part).table())
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }
}
