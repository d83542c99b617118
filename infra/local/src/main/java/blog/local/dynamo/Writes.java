package blog.local.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Who wants to know when something is written to a table.
final class Writes {
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();

    void listen(String table, Runnable listener) {
        listeners.computeIfAbsent(table, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    DynamoDbClient heardFrom(DynamoDbClient client) {
        return Tap.after(
                client,
                request -> tables(request)
                        .forEach(table ->
                                listeners.getOrDefault(table, List.of()).forEach(Runnable::run)));
    }

    private static Set<String> tables(Object request) {
        return switch (request) {
            case PutItemRequest put -> Set.of(put.tableName());
            case UpdateItemRequest update -> Set.of(update.tableName());
            case DeleteItemRequest delete -> Set.of(delete.tableName());
            case BatchWriteItemRequest batch -> batch.requestItems().keySet();
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream().map(Writes::table).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    /// The table of one item of a transaction.
    static String table(TransactWriteItem item) {
        if (item.put() != null) {
            return item.put().tableName();
        }
        if (item.update() != null) {
            return item.update().tableName();
        }
        return item.delete() != null
                ? item.delete().tableName()
                : item.conditionCheck().tableName();
    }
}
