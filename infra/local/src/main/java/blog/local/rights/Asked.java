package blog.local.rights;

import blog.dynamo.Attributes;
import blog.rig.dynamo.TransactionItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// What IAM is asked about a request: whether this may be done to a table, in the partitions of these keys.
record Asked(String action, String table, Set<String> keys) {
    private static final Pattern EQUALITY = Pattern.compile("([#\\w]+)\\s*=\\s*(:\\w+)");

    /// A transaction is asked about by its parts; those that do the same to one table are one question.
    static Collection<Asked> about(DynamoDbRequest request) {
        var questions = new LinkedHashMap<String, Asked>();
        each(request).forEach(one -> questions.merge(one.action + " " + one.table, one, Asked::and));
        return questions.values();
    }

    private static Stream<Asked> each(DynamoDbRequest request) {
        return switch (request) {
            case GetItemRequest get -> Stream.of(one("GetItem", get.tableName(), get.key()));
            case PutItemRequest put -> Stream.of(one("PutItem", put.tableName(), put.item()));
            case UpdateItemRequest update -> Stream.of(one("UpdateItem", update.tableName(), update.key()));
            case DeleteItemRequest delete -> Stream.of(one("DeleteItem", delete.tableName(), delete.key()));
            case QueryRequest query -> Stream.of(new Asked("Query", queried(query), Set.of(partition(query))));
            case BatchGetItemRequest batch ->
                batch.requestItems().entrySet().stream()
                        .flatMap(table ->
                                table.getValue().keys().stream().map(key -> one("BatchGetItem", table.getKey(), key)));
            case BatchWriteItemRequest batch ->
                batch.requestItems().entrySet().stream()
                        .flatMap(table -> table.getValue().stream()
                                .map(write -> one("BatchWriteItem", table.getKey(), item(write))));
            case TransactGetItemsRequest transaction ->
                transaction.transactItems().stream().map(TransactGetItem::get).map(Asked::part);
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream().map(TransactionItem::of).map(Asked::part);
            default -> Stream.of(other(request));
        };
    }

    private static Asked one(String action, String table, Map<String, AttributeValue> item) {
        return new Asked(action, table, Set.of(Attributes.text(item, Attributes.PK)));
    }

    private static Asked part(Get get) {
        return one("GetItem", get.tableName(), get.key());
    }

    private static Asked part(TransactionItem part) {
        return one(part.action(), part.table(), part.key());
    }

    private static Map<String, AttributeValue> item(WriteRequest write) {
        return write.putRequest() == null
                ? write.deleteRequest().key()
                : write.putRequest().item();
    }

    private static String queried(QueryRequest query) {
        return query.indexName() == null ? query.tableName() : query.tableName() + "/" + query.indexName();
    }

    /// The key that the condition holds the partition to; that of an index is called like the index.
    private static String partition(QueryRequest query) {
        Map<String, String> names = query.expressionAttributeNames();
        String key = query.indexName() == null ? Attributes.PK : query.indexName();
        return EQUALITY.matcher(query.keyConditionExpression())
                .results()
                .filter(equal ->
                        names.getOrDefault(equal.group(1), equal.group(1)).equals(key))
                .map(equal -> Attributes.text(query.expressionAttributeValues(), equal.group(2)))
                .findFirst()
                .orElseThrow();
    }

    /// A request that tells no keys, such as a Scan.
    private static Asked other(DynamoDbRequest request) {
        String action = request.getClass().getSimpleName().replaceFirst("Request$", "");
        return new Asked(
                action, request.getValueForField("TableName", String.class).orElse("*"), Set.of());
    }

    private Asked and(Asked other) {
        var all = new TreeSet<>(keys);
        all.addAll(other.keys);
        return new Asked(action, table, all);
    }
}
