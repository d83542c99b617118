package blog.rig.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/// The indices of the table of comments: what waits for moderators, with all that it has, and whose a comment
/// is, keys alone.
final class CommentIndices {
    static final List<AttributeDefinition> ATTRIBUTES =
            List.of(Tables.text("pk"), Tables.text("sk"), Tables.text("queue"), Tables.text("who"));

    static final List<GlobalSecondaryIndex> ALL =
            List.of(index("queue", ProjectionType.ALL), index("who", ProjectionType.KEYS_ONLY));

    private CommentIndices() {}

    /// Adds what a table of an earlier version lacks, one at a time, as DynamoDB has it.
    static void complete(DynamoDbClient dynamo, String table) {
        var described = dynamo.describeTable(
                        DescribeTableRequest.builder().tableName(table).build())
                .table();
        List<String> there = described.globalSecondaryIndexes().stream()
                .map(index -> index.indexName())
                .toList();
        for (GlobalSecondaryIndex index : ALL) {
            if (!there.contains(index.indexName())) {
                dynamo.updateTable(UpdateTableRequest.builder()
                        .tableName(table)
                        .attributeDefinitions(ATTRIBUTES.get(0), ATTRIBUTES.get(1), Tables.text(index.indexName()))
                        .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                                .create(CreateGlobalSecondaryIndexAction.builder()
                                        .indexName(index.indexName())
                                        .keySchema(index.keySchema())
                                        .projection(index.projection())
                                        .build())
                                .build())
                        .build());
            }
        }
    }

    private static GlobalSecondaryIndex index(String name, ProjectionType shown) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(Tables.key(name, KeyType.HASH), Tables.key("sk", KeyType.RANGE))
                .projection(Projection.builder().projectionType(shown).build())
                .build();
    }
}
