package blog.rig.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/// The blog's two tables, both of the same shape: string keys `pk` and `sk`, on demand, a stream with both images,
/// items
/// that go away once `expires` has passed, no index. Beside them lies one for a laptop's queues.
public final class Tables {
    public static final String CONTENT = "content";
    public static final String COMMENTS = "comments";
    public static final String QUEUES = "queues";

    private Tables() {}

    /// True when at least one of the blog's tables was missing and has been made.
    public static boolean create(DynamoDbClient dynamo) {
        List<String> existing = dynamo.listTables().tableNames();
        boolean created = false;
        for (String table : List.of(CONTENT, COMMENTS)) {
            if (!existing.contains(table)) {
                create(dynamo, table, true);
                expire(dynamo, table);
                created = true;
            }
        }
        if (!existing.contains(QUEUES)) {
            create(dynamo, QUEUES, false);
        }
        return created;
    }

    /// One of their shape by any name, with its stream or without.
    public static void create(DynamoDbClient dynamo, String table, boolean streamed) {
        var stream = StreamSpecification.builder().streamEnabled(streamed);
        dynamo.createTable(CreateTableRequest.builder()
                .tableName(table)
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(text("pk"), text("sk"))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .streamSpecification(
                        streamed
                                ? stream.streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                                        .build()
                                : stream.build())
                .build());
    }

    private static void expire(DynamoDbClient dynamo, String table) {
        dynamo.updateTimeToLive(UpdateTimeToLiveRequest.builder()
                .tableName(table)
                .timeToLiveSpecification(TimeToLiveSpecification.builder()
                        .attributeName("expires")
                        .enabled(true)
                        .build())
                .build());
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
