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

/// The blog's two tables: string keys `pk` and `sk`, on demand, a stream with both images, items that go away
/// once `expires` has passed. That of comments has the indices `queue` and `who`, each by the attribute that it
/// is called like. Beside them lies one for a laptop's queues.
public final class Tables {
    public static final String CONTENT = "content";
    public static final String COMMENTS = "comments";
    public static final String QUEUES = "queues";

    private Tables() {}

    /// True when at least one of the blog's tables was missing and has been made. An index that is missing is
    /// made, too.
    public static boolean create(DynamoDbClient dynamo) {
        List<String> existing = dynamo.listTables().tableNames();
        boolean created = false;
        if (!existing.contains(CONTENT)) {
            create(dynamo, CONTENT, true);
            expire(dynamo, CONTENT);
            created = true;
        }
        if (!existing.contains(COMMENTS)) {
            createComments(dynamo, COMMENTS, true);
            expire(dynamo, COMMENTS);
            created = true;
        }
        CommentIndices.complete(dynamo, COMMENTS);
        if (!existing.contains(QUEUES)) {
            create(dynamo, QUEUES, false);
        }
        return created;
    }

    /// One without an index by any name, with its stream or without.
    public static void create(DynamoDbClient dynamo, String table, boolean streamed) {
        dynamo.createTable(shape(table, streamed)
                .attributeDefinitions(text("pk"), text("sk"))
                .build());
    }

    /// One for comments.
    public static void createComments(DynamoDbClient dynamo, String table, boolean streamed) {
        dynamo.createTable(shape(table, streamed)
                .attributeDefinitions(CommentIndices.ATTRIBUTES)
                .globalSecondaryIndexes(CommentIndices.ALL)
                .build());
    }

    private static CreateTableRequest.Builder shape(String table, boolean streamed) {
        var stream = StreamSpecification.builder().streamEnabled(streamed);
        return CreateTableRequest.builder()
                .tableName(table)
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .streamSpecification(
                        streamed
                                ? stream.streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                                        .build()
                                : stream.build());
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

    static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
