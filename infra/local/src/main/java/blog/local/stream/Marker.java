package blog.local.stream;

import blog.dynamo.Attributes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// An item that is written and removed only to be seen in the stream: whatever was written before it has then gone
/// through. The pump keeps it from the function, as a filter of the event source mapping would.
final class Marker {
    private static final String PARTITION = "STAGE#MARKER";

    private Marker() {}

    static String newName() {
        return UUID.randomUUID().toString();
    }

    static void write(DynamoDbClient dynamo, String table, String name) {
        var key = Attributes.key(PARTITION, name);
        dynamo.putItem(PutItemRequest.builder().tableName(table).item(key).build());
        dynamo.deleteItem(DeleteItemRequest.builder().tableName(table).key(key).build());
    }

    /// The marker's name, if the record is one's.
    static Optional<String> name(Record record) {
        Map<String, AttributeValue> keys = record.dynamodb().keys();
        return Attributes.text(keys, Attributes.PK).equals(PARTITION)
                ? Optional.of(Attributes.text(keys, Attributes.SK))
                : Optional.empty();
    }
}
