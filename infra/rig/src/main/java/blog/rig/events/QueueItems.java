package blog.rig.events;

import blog.rig.dynamo.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Where a queue's messages lie: an item each, under the queue's name.
record QueueItems(DynamoDbClient dynamo, String queue) {
    /// DynamoDB's limit for one call.
    private static final int MOST_TOGETHER = 25;

    List<QueuedMessage> all() {
        var query = QueryRequest.builder()
                .tableName(Tables.QUEUES)
                .keyConditionExpression("pk = :queue")
                .expressionAttributeValues(Map.of(":queue", s(queue)))
                .consistentRead(true)
                .build();
        return dynamo.queryPaginator(query).items().stream()
                .map(QueueItems::message)
                .toList();
    }

    void put(List<QueuedMessage> messages) {
        write(messages.stream()
                .map(message -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item(message)).build())
                        .build())
                .toList());
    }

    void delete(List<QueuedMessage> messages) {
        write(messages.stream()
                .map(message -> WriteRequest.builder()
                        .deleteRequest(DeleteRequest.builder()
                                .key(Map.of("pk", s(queue), "sk", s(message.id())))
                                .build())
                        .build())
                .toList());
    }

    private void write(List<WriteRequest> writes) {
        var rest = new ArrayList<>(writes);
        while (!rest.isEmpty()) {
            List<WriteRequest> some = rest.subList(0, Math.min(MOST_TOGETHER, rest.size()));
            var answer = dynamo.batchWriteItem(BatchWriteItemRequest.builder()
                    .requestItems(Map.of(Tables.QUEUES, List.copyOf(some)))
                    .build());
            some.clear();
            rest.addAll(answer.unprocessedItems().getOrDefault(Tables.QUEUES, List.of()));
        }
    }

    private Map<String, AttributeValue> item(QueuedMessage message) {
        return Map.of(
                "pk", s(queue),
                "sk", s(message.id()),
                "body", s(message.body()),
                "receives", n(message.receives()),
                "visible", n(message.visible()));
    }

    private static QueuedMessage message(Map<String, AttributeValue> item) {
        return new QueuedMessage(
                value(item, "sk").s(),
                value(item, "body").s(),
                Integer.parseInt(value(item, "receives").n()),
                Long.parseLong(value(item, "visible").n()));
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
