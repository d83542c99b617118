package blog.aws.parts;

import blog.aws.settings.Settings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterCriteriaProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.OnFailureProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// The tables' streams on their way to the projector. What it cannot take within an hour goes to a queue, and the
/// stream goes on.
public final class Projection extends Construct {
    /// As many attempts as there is time for: a few would be over within a short outage of the tables.
    private static final int ATTEMPTS = -1;

    private static final int MOST_SECONDS = 60 * 60;

    private final JavaFunction projector;
    private final Queue lost;

    public Projection(Construct scope, String id, Settings settings, JavaFunction projector) {
        super(scope, id);
        this.projector = projector;
        lost = Queue.Builder.create(this, "Lost")
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(Duration.days(14))
                .removalPolicy(settings.removal())
                .build();
        projector.may(JavaFunction.allow(List.of("sqs:SendMessage"), lost.getQueueArn()));
    }

    /// Sends the changes of items whose partition key begins with `partition`, and whose sort key is `sort` if one is
    /// given. So the projector is not called for what it writes itself.
    public void follow(String name, BlogTable table, @Nullable String sort, String... partitions) {
        projector.may(
                JavaFunction.allow(
                        List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
                        table.streamArn()),
                JavaFunction.allow(List.of("dynamodb:ListStreams"), "*"));
        var mapping = CfnEventSourceMapping.Builder.create(this, name)
                .eventSourceArn(table.streamArn())
                .functionName(projector.live().getFunctionArn())
                .startingPosition("TRIM_HORIZON")
                .batchSize(100)
                .maximumRetryAttempts(ATTEMPTS)
                .maximumRecordAgeInSeconds(MOST_SECONDS)
                .bisectBatchOnFunctionError(true)
                .functionResponseTypes(List.of("ReportBatchItemFailures"))
                .filterCriteria(FilterCriteriaProperty.builder()
                        .filters(List.of(FilterProperty.builder()
                                .pattern(pattern(sort, partitions))
                                .build()))
                        .build())
                .destinationConfig(DestinationConfigProperty.builder()
                        .onFailure(OnFailureProperty.builder()
                                .destination(lost.getQueueArn())
                                .build())
                        .build())
                .build();
        mapping.getNode().addDependency(projector.function().getRole());
    }

    public Queue lost() {
        return lost;
    }

    private static String pattern(@Nullable String sort, String... partitions) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put(
                "pk",
                Map.of(
                        "S",
                        Stream.of(partitions)
                                .map(partition -> Map.of("prefix", partition))
                                .toList()));
        if (sort != null) {
            keys.put("sk", Map.of("S", List.of(sort)));
        }
        try {
            return new JsonMapper().writeValueAsString(Map.of("dynamodb", Map.of("Keys", keys)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
