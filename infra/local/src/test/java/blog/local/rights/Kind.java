package blog.local.rights;

import blog.dynamo.Attributes;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A kind of request, and which action it is to IAM. A batch and a transaction take several partitions.
enum Kind {
    GET("GetItem"),
    PUT("PutItem"),
    UPDATE("UpdateItem"),
    DELETE("DeleteItem"),
    QUERY("Query"),
    PAGES("Query"),
    BATCH_GET("BatchGetItem"),
    BATCH_PUT("BatchWriteItem"),
    BATCH_DELETE("BatchWriteItem"),
    TRANSACT_GET("GetItem"),
    TRANSACT_PUT("PutItem"),
    TRANSACT_UPDATE("UpdateItem"),
    TRANSACT_DELETE("DeleteItem"),
    TRANSACT_CHECK("ConditionCheckItem");

    private final String action;

    Kind(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }

    void ask(DynamoDbClient dynamo, String table, String... partitions) {
        var keys = Stream.of(partitions)
                .map(partition -> Attributes.key(partition, "x"))
                .toList();
        Map<String, AttributeValue> first = keys.getFirst();
        switch (this) {
            case GET -> dynamo.getItem(get -> get.tableName(table).key(first));
            case PUT -> dynamo.putItem(put -> put.tableName(table).item(first));
            case UPDATE -> dynamo.updateItem(update -> update.tableName(table).key(first));
            case DELETE -> dynamo.deleteItem(delete -> delete.tableName(table).key(first));
            case QUERY ->
                dynamo.query(query -> query.tableName(table)
                        .keyConditionExpression("sk = :sk AND #p=:pk")
                        .expressionAttributeNames(Map.of("#p", "pk"))
                        .expressionAttributeValues(values(first)));
            case PAGES ->
                dynamo.queryPaginator(query -> query.tableName(table)
                                .keyConditionExpression("pk = :pk AND sk < :sk")
                                .expressionAttributeValues(values(first)))
                        .forEach(_ -> {});
            case BATCH_GET ->
                dynamo.batchGetItem(batch -> batch.requestItems(
                        Map.of(table, KeysAndAttributes.builder().keys(keys).build())));
            case BATCH_PUT, BATCH_DELETE ->
                dynamo.batchWriteItem(batch -> batch.requestItems(
                        Map.of(table, keys.stream().map(this::write).toList())));
            case TRANSACT_GET ->
                dynamo.transactGetItems(transaction -> transaction.transactItems(keys.stream()
                        .map(key -> TransactGetItem.builder()
                                .get(get -> get.tableName(table).key(key))
                                .build())
                        .toList()));
            case TRANSACT_PUT, TRANSACT_UPDATE, TRANSACT_DELETE, TRANSACT_CHECK ->
                dynamo.transactWriteItems(transaction -> transaction.transactItems(
                        keys.stream().map(key -> part(table, key)).toList()));
        }
    }

    private static Map<String, AttributeValue> values(Map<String, AttributeValue> key) {
        return Map.of(":pk", Attributes.s(Attributes.text(key, "pk")), ":sk", Attributes.s(Attributes.text(key, "sk")));
    }

    private WriteRequest write(Map<String, AttributeValue> key) {
        var write = WriteRequest.builder();
        return this == BATCH_PUT
                ? write.putRequest(put -> put.item(key)).build()
                : write.deleteRequest(delete -> delete.key(key)).build();
    }

    private TransactWriteItem part(String table, Map<String, AttributeValue> key) {
        var part = TransactWriteItem.builder();
        switch (this) {
            case TRANSACT_PUT -> part.put(put -> put.tableName(table).item(key));
            case TRANSACT_UPDATE ->
                part.update(update -> update.tableName(table)
                        .key(key)
                        .updateExpression("SET a = :a")
                        .expressionAttributeValues(Map.of(":a", Attributes.n(1))));
            case TRANSACT_DELETE ->
                part.delete(delete -> delete.tableName(table).key(key));
            default ->
                part.conditionCheck(
                        check -> check.tableName(table).key(key).conditionExpression("attribute_not_exists(never)"));
        }
        return part.build();
    }
}
