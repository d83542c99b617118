package blog.aws.parts;

import blog.aws.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexPropsV2;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.TableEncryptionV2;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/// One of the blog's tables: string keys `pk` and `sk`, on demand, a stream with both images, and items that go
/// away once `expires` has passed. An index is called like the attribute that it is by; its sort key is the
/// table's.
public final class BlogTable extends Construct {
    private final TableV2 table;

    public BlogTable(Construct scope, String id, Settings settings, Map<String, ProjectionType> indices) {
        super(scope, id);
        List<GlobalSecondaryIndexPropsV2> all = new TreeMap<>(indices)
                .entrySet().stream()
                        .map(index -> index(index.getKey(), index.getValue()))
                        .toList();
        table = TableV2.Builder.create(this, "Table")
                .partitionKey(text("pk"))
                .sortKey(text("sk"))
                .billing(Billing.onDemand())
                .dynamoStream(StreamViewType.NEW_AND_OLD_IMAGES)
                .globalSecondaryIndexes(all)
                .timeToLiveAttribute("expires")
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .encryption(settings.ownKeys() ? TableEncryptionV2.awsManagedKey() : TableEncryptionV2.dynamoOwnedKey())
                .deletionProtection(!settings.disposable())
                .removalPolicy(settings.disposable() ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN)
                .build();
    }

    public String name() {
        return table.getTableName();
    }

    public String streamArn() {
        return Objects.requireNonNull(table.getTableStreamArn());
    }

    /// The right to do exactly `actions`, and only in partitions whose keys match one of `partitions`.
    public PolicyStatement allow(List<String> actions, List<String> partitions) {
        return allow(table.getTableArn(), actions, partitions);
    }

    /// The same to an index.
    public PolicyStatement allowIndex(String index, List<String> actions, List<String> partitions) {
        return allow(table.getTableArn() + "/index/" + index, actions, partitions);
    }

    private static PolicyStatement allow(String resource, List<String> actions, List<String> partitions) {
        return PolicyStatement.Builder.create()
                .actions(actions.stream().map(action -> "dynamodb:" + action).toList())
                .resources(List.of(resource))
                .conditions(Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", partitions)))
                .build();
    }

    private static GlobalSecondaryIndexPropsV2 index(String name, ProjectionType shown) {
        return GlobalSecondaryIndexPropsV2.builder()
                .indexName(name)
                .partitionKey(text(name))
                .sortKey(text("sk"))
                .projectionType(shown)
                .build();
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
