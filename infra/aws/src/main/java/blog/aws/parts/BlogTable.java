package blog.aws.parts;

import blog.aws.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.TableEncryptionV2;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/// One of the blog's tables: string keys `pk` and `sk`, on demand, a stream with both images, items that go away once
/// `expires` has passed, and no index, for no query needs one.
public final class BlogTable extends Construct {
    private final TableV2 table;

    public BlogTable(Construct scope, String id, Settings settings) {
        super(scope, id);
        table = TableV2.Builder.create(this, "Table")
                .partitionKey(text("pk"))
                .sortKey(text("sk"))
                .billing(Billing.onDemand())
                .dynamoStream(StreamViewType.NEW_AND_OLD_IMAGES)
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
        return PolicyStatement.Builder.create()
                .actions(actions.stream().map(action -> "dynamodb:" + action).toList())
                .resources(List.of(table.getTableArn()))
                .conditions(Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", partitions)))
                .build();
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
