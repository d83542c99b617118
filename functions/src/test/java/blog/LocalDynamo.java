package blog;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// One DynamoDB Local in this JVM for all tests; each test works in tables of its own.
public final class LocalDynamo {
    private static final AmazonDynamoDBLocal ENGINE = DynamoDBEmbedded.create();
    private static final AtomicInteger TABLES = new AtomicInteger();

    public static final DynamoDbClient CLIENT = ENGINE.dynamoDbClient();
    public static final DynamoDbStreamsClient STREAMS = ENGINE.dynamoDbStreamsClient();

    private LocalDynamo() {}

    /// A new table as the project's tables are, without their stream: every table with one makes every write slower.
    public static String freshTable() {
        return freshTable(StreamSpecification.builder().streamEnabled(false).build());
    }

    /// A new table with a stream of old and new images.
    public static String freshStreamedTable() {
        return freshTable(StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                .build());
    }

    private static String freshTable(StreamSpecification stream) {
        String name = "table-" + TABLES.incrementAndGet();
        CLIENT.createTable(CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(text("pk"), text("sk"))
                .streamSpecification(stream)
                .build());
        return name;
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
