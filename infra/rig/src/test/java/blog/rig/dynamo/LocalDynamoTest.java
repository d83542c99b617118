package blog.rig.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class LocalDynamoTest {
    private static final Map<String, AttributeValue> ITEM =
            Map.of("pk", AttributeValue.fromS("P"), "sk", AttributeValue.fromS("1"));

    @TempDir
    private Path folder;

    private static TransactWriteItemsRequest put(String condition) {
        return TransactWriteItemsRequest.builder()
                .transactItems(TransactWriteItem.builder()
                        .put(Put.builder()
                                .tableName(Tables.CONTENT)
                                .item(ITEM)
                                .conditionExpression(condition)
                                .build())
                        .build())
                .build();
    }

    @Test
    void hasBothTablesAsTheyAreOnAwsAndOneForQueues() {
        try (var dynamo = LocalDynamo.inMemory()) {
            assertThat(dynamo.isFresh()).isTrue();
            assertThat(dynamo.client().listTables().tableNames())
                    .containsExactlyInAnyOrder("content", "comments", "queues");
            assertThat(dynamo.client()
                            .describeTimeToLive(DescribeTimeToLiveRequest.builder()
                                    .tableName("comments")
                                    .build())
                            .timeToLiveDescription()
                            .attributeName())
                    .isEqualTo("expires");
        }
    }

    @Test
    void keepsItsDataInAFolderThatItMakes() {
        Path data = folder.resolve("data");
        try (var dynamo = LocalDynamo.in(data)) {
            dynamo.client().transactWriteItems(put("attribute_not_exists(pk)"));
        }
        try (var dynamo = LocalDynamo.in(data)) {
            assertThat(dynamo.isFresh()).isFalse();
            var get = GetItemRequest.builder().tableName(Tables.CONTENT).key(ITEM);
            assertThat(dynamo.client().getItem(get.build()).hasItem()).isTrue();
            assertThatThrownBy(() -> dynamo.client().transactWriteItems(put("attribute_not_exists(pk)")))
                    .isInstanceOf(TransactionCanceledException.class);
        }
    }

    @Test
    void letsOneProcessIn() {
        try (var _ = LocalDynamo.in(folder)) {
            assertThatThrownBy(() -> LocalDynamo.in(folder))
                    .isInstanceOf(DataInUse.class)
                    .hasMessageContaining("is in use");
        }
        LocalDynamo.in(folder).close();
    }

    @Test
    void tellsWhichTableWasWrittenTo() {
        try (var dynamo = LocalDynamo.inMemory()) {
            var written = new ArrayList<String>();
            List.of(Tables.CONTENT, Tables.COMMENTS).forEach(table -> dynamo.onWrite(table, () -> written.add(table)));
            DynamoDbClient client = dynamo.client();

            client.transactWriteItems(put("attribute_not_exists(pk)"));
            assertThatThrownBy(() -> client.transactWriteItems(put("attribute_not_exists(pk)")))
                    .isInstanceOf(TransactionCanceledException.class);
            client.getItem(get -> get.tableName(Tables.CONTENT).key(ITEM));
            client.putItem(put -> put.tableName(Tables.COMMENTS).item(ITEM));
            client.updateItem(update -> update.tableName(Tables.COMMENTS).key(ITEM));
            client.deleteItem(delete -> delete.tableName(Tables.CONTENT).key(ITEM));
            client.batchWriteItem(batch -> batch.requestItems(Map.of(
                    Tables.COMMENTS,
                    List.of(WriteRequest.builder()
                            .deleteRequest(delete -> delete.key(ITEM))
                            .build()))));

            assertThat(written).containsExactly("content", "comments", "comments", "content", "comments");
        }
    }

    /// Each time, since a thread may end in time by luck.
    @RepeatedTest(20)
    void hasItsFileClosedWhenItIsClosed() {
        var dynamo = LocalDynamo.in(folder);
        dynamo.client().transactWriteItems(put("attribute_not_exists(pk)"));
        dynamo.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("SQLiteQueue[blog.db]");
    }
}
