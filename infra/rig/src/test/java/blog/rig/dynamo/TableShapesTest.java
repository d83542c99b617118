package blog.rig.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/// Tables are looked at, changed, and looked at again: what is remembered of them is what they are.
class TableShapesTest {
    private static final String LATER = "later";

    private static void create(DynamoDbClient client, String partitionKey) {
        client.createTable(CreateTableRequest.builder()
                .tableName(LATER)
                .keySchema(KeySchemaElement.builder()
                        .attributeName(partitionKey)
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName(partitionKey)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .build());
    }

    private static void put(DynamoDbClient client, String key) {
        client.putItem(PutItemRequest.builder()
                .tableName(LATER)
                .item(Map.of(key, AttributeValue.fromS("1")))
                .build());
    }

    private static TableDescription describe(DynamoDbClient client) {
        return client.describeTable(
                        DescribeTableRequest.builder().tableName(LATER).build())
                .table();
    }

    @Test
    void aTableThatIsMadeLaterIsSeenAndOneThatIsGoneIsNot() {
        try (var dynamo = LocalDynamo.inMemory()) {
            DynamoDbClient client = dynamo.client();
            assertThatThrownBy(() -> put(client, "a")).isInstanceOf(ResourceNotFoundException.class);
            create(client, "a");
            put(client, "a");

            client.deleteTable(DeleteTableRequest.builder().tableName(LATER).build());

            assertThatThrownBy(() -> put(client, "a")).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void aTableThatIsMadeAnewHasItsNewKeys() {
        try (var dynamo = LocalDynamo.inMemory()) {
            DynamoDbClient client = dynamo.client();
            create(client, "a");
            put(client, "a");
            client.deleteTable(DeleteTableRequest.builder().tableName(LATER).build());

            create(client, "b");

            put(client, "b");
            assertThatThrownBy(() -> put(client, "a"))
                    .isInstanceOf(DynamoDbException.class)
                    .hasMessageContaining("key");
        }
    }

    @Test
    void aStreamThatIsOpenedLaterHasWhatIsWrittenFromThenOn() {
        try (var dynamo = LocalDynamo.inMemory()) {
            DynamoDbClient client = dynamo.client();
            create(client, "a");
            put(client, "a");
            assertThat(describe(client).latestStreamArn()).isNull();

            client.updateTable(UpdateTableRequest.builder()
                    .tableName(LATER)
                    .streamSpecification(StreamSpecification.builder()
                            .streamEnabled(true)
                            .streamViewType(StreamViewType.KEYS_ONLY)
                            .build())
                    .build());

            String stream = describe(client).latestStreamArn();
            assertThat(stream).isNotNull();
            assertThat(dynamo.streams()
                            .describeStream(DescribeStreamRequest.builder()
                                    .streamArn(stream)
                                    .build())
                            .streamDescription()
                            .shards())
                    .hasSize(1);
        }
    }

    @Test
    void aTimeToLiveThatIsSetLaterIsSeen() {
        try (var dynamo = LocalDynamo.inMemory()) {
            DynamoDbClient client = dynamo.client();
            create(client, "a");
            put(client, "a");

            client.updateTimeToLive(UpdateTimeToLiveRequest.builder()
                    .tableName(LATER)
                    .timeToLiveSpecification(TimeToLiveSpecification.builder()
                            .attributeName("gone")
                            .enabled(true)
                            .build())
                    .build());

            assertThat(client.describeTimeToLive(DescribeTimeToLiveRequest.builder()
                                    .tableName(LATER)
                                    .build())
                            .timeToLiveDescription()
                            .attributeName())
                    .isEqualTo("gone");
        }
    }

    @Test
    void aCallAfterTheEndFailsAtOnce(@TempDir Path folder) {
        var dynamo = LocalDynamo.in(folder);
        DynamoDbClient client = dynamo.client();
        dynamo.close();

        assertThatThrownBy(() -> client.getItem(GetItemRequest.builder()
                        .tableName(Tables.CONTENT)
                        .key(Map.of("pk", AttributeValue.fromS("P"), "sk", AttributeValue.fromS("1")))
                        .build()))
                .hasMessageContaining("shut down");
    }
}
