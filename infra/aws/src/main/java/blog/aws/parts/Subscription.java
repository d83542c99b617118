package blog.aws.parts;

import blog.aws.settings.Settings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.ScalingConfigProperty;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// The way of events to one subscriber: a rule of the bus, a queue, and its function. What the function cannot take
/// lies in a second queue until a person has looked at it.
public final class Subscription extends Construct {
    /// By it the blog's events are known on the bus.
    private static final String SENDER = "blog";

    private static final Duration LONGEST = Duration.days(14);

    private final Queue queue;
    private final Queue lost;
    private final Duration timeout;

    /// What a subscriber is told, and how: `timeout` is its function's, `receives` how often a message is tried,
    /// `delay`
    /// how long one rests first.
    public record Terms(List<String> types, Duration timeout, int receives, Duration delay) {
        public Terms {
            types = List.copyOf(types);
        }
    }

    public Subscription(Construct scope, String id, Settings settings, Bus bus, Terms terms) {
        super(scope, id);
        timeout = terms.timeout();
        lost = queue("Lost").removalPolicy(settings.removal()).build();
        queue = queue("Queue")
                // Lambda asks for six times what the function may take, for tries of its own when it is throttled.
                .visibilityTimeout(Duration.seconds(6 * timeout.toSeconds().longValue()))
                .deliveryDelay(terms.delay())
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(lost)
                        .maxReceiveCount(terms.receives())
                        .build())
                .build();
        var rule = CfnRule.Builder.create(this, "Rule")
                .eventBusName(bus.name())
                .eventPattern(Map.of("source", List.of(SENDER), "detail-type", terms.types()))
                .targets(List.of(CfnRule.TargetProperty.builder()
                        .id("queue")
                        .arn(queue.getQueueArn())
                        .build()))
                .build();
        queue.addToResourcePolicy(PolicyStatement.Builder.create()
                .actions(List.of("sqs:SendMessage"))
                .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
                .resources(List.of(queue.getQueueArn()))
                .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", rule.getAttrArn())))
                .build());
    }

    private Queue.Builder queue(String id) {
        return Queue.Builder.create(this, id)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(LONGEST);
    }

    /// Brings the messages to `function`, by many at once if there are many, and to two of its instances at most.
    public void call(JavaFunction function) {
        function.may(allow(List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")));
        var mapping = CfnEventSourceMapping.Builder.create(this, "Mapping")
                .eventSourceArn(queue.getQueueArn())
                .functionName(function.live().getFunctionArn())
                .batchSize(100)
                .maximumBatchingWindowInSeconds(5)
                .functionResponseTypes(List.of("ReportBatchItemFailures"))
                .scalingConfig(
                        ScalingConfigProperty.builder().maximumConcurrency(2).build())
                .build();
        mapping.getNode().addDependency(function.function().getRole());
    }

    /// The right to do exactly `actions` to the queue.
    public PolicyStatement allow(List<String> actions) {
        return JavaFunction.allow(actions, queue.getQueueArn());
    }

    /// How long its function may take.
    public Duration timeout() {
        return timeout;
    }

    public String url() {
        return queue.getQueueUrl();
    }

    public Queue lost() {
        return lost;
    }
}
