package blog.aws.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import blog.codec.Scalars;
import blog.events.CloudEvent;
import blog.events.Event;
import blog.names.Slug;
import blog.suite.AgainstApi;
import blog.suite.Patience;
import blog.suite.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.DeleteRuleRequest;
import software.amazon.awssdk.services.eventbridge.model.ListRulesRequest;
import software.amazon.awssdk.services.eventbridge.model.ListTargetsByRuleRequest;
import software.amazon.awssdk.services.eventbridge.model.PutRuleRequest;
import software.amazon.awssdk.services.eventbridge.model.PutTargetsRequest;
import software.amazon.awssdk.services.eventbridge.model.RemoveTargetsRequest;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteQueueRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;

/// The bus, the queues behind it, what ends in the dead letters, and the rules that knock.
@AgainstApi
class EventChecks {
    private static final String RULE = "eavesdropping";
    private static final String UNREADABLE = "{\"detail\":{\"specversion\":\"1.0\",\"type\":\"nothing\"}}";

    /// Seconds: the mapping gathers for five, and what is seen again meanwhile is tried by two at once.
    private static final String LONGER_THAN_A_BATCH = "10";

    private static final Duration LONGEST = Duration.ofMinutes(8);
    /// A call that waits for messages hides them for as long as was said when it began, and waits no longer (SQS).
    private static final Duration LONGEST_POLL = Duration.ofSeconds(20);

    private final BlogOnLocalStack blog = BlogOnLocalStack.running();
    private final Shelf shelf;
    /// All that the test's own queue had so far, since others write as well.
    private final List<Message> received = new ArrayList<>();

    EventChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @Test
    void aPutBecomesAnEventOnTheBus() {
        String slug = shelf.own("told");
        try (SqsClient sqs = blog.sqs();
                EventBridgeClient events = blog.events()) {
            String queue = sqs.createQueue(
                            CreateQueueRequest.builder().queueName(RULE).build())
                    .queueUrl();
            listen(events, attribute(sqs, queue, QueueAttributeName.QUEUE_ARN));
            try {
                shelf.publish(slug, "---\ntitle: Told\n---\nText.\n");

                CloudEvent told = Patience.eventually(() -> about(slug, receive(sqs, queue)));

                assertThat(told.event().type()).isEqualTo(Event.Type.POST_CREATED);
                assertThat(told.source()).isEqualTo(blog.url().toString());
            } finally {
                stopListening(events);
                sqs.deleteQueue(DeleteQueueRequest.builder().queueUrl(queue).build());
            }
        }
    }

    private List<Message> receive(SqsClient sqs, String queue) {
        received.addAll(sqs.receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(2)
                        .build())
                .messages());
        return received;
    }

    private static CloudEvent about(String slug, List<Message> messages) {
        var found = messages.stream()
                .map(message -> CloudEvent.read(Scalars.of(message.body()), "detail."))
                .filter(event -> event.event().subject().equals(slug))
                .toList();
        assertThat(found).isNotEmpty();
        return found.getFirst();
    }

    private void listen(EventBridgeClient events, String queueArn) {
        events.putRule(PutRuleRequest.builder()
                .name(RULE)
                .eventBusName(blog.output("BusName"))
                .eventPattern("{\"source\":[\"blog\"]}")
                .build());
        events.putTargets(PutTargetsRequest.builder()
                .rule(RULE)
                .eventBusName(blog.output("BusName"))
                .targets(Target.builder().id("queue").arn(queueArn).build())
                .build());
    }

    private void stopListening(EventBridgeClient events) {
        events.removeTargets(RemoveTargetsRequest.builder()
                .rule(RULE)
                .eventBusName(blog.output("BusName"))
                .ids("queue")
                .build());
        events.deleteRule(DeleteRuleRequest.builder()
                .name(RULE)
                .eventBusName(blog.output("BusName"))
                .build());
    }

    /// The subscriber is that of feeds. A message is hidden for minutes after each try, and nobody waits that long
    /// for a test: for a moment it is seconds.
    @Test
    void anUnreadableMessageAmongTenEndsInTheDeadLetters() throws InterruptedException {
        String queue = blog.output("FeedsQueueUrl");
        try (SqsClient sqs = blog.sqs()) {
            String hidden = attribute(sqs, queue, QueueAttributeName.VISIBILITY_TIMEOUT);
            hide(sqs, queue, LONGER_THAN_A_BATCH);
            try {
                Thread.sleep(LONGEST_POLL);
                sqs.sendMessageBatch(SendMessageBatchRequest.builder()
                        .queueUrl(queue)
                        .entries(IntStream.range(0, 10)
                                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                                        .id("m" + i)
                                        .messageBody(i == 4 ? UNREADABLE : readable(i))
                                        .build())
                                .toList())
                        .build());

                Message dead = Patience.within(LONGEST, () -> dead(sqs));
                assertThat(dead.body()).isEqualTo(UNREADABLE);
                Patience.eventually(() -> assertThat(waiting(sqs, queue)).isZero());
                assertThat(waiting(sqs, blog.output("FeedsDeadLetterQueueUrl"))).isZero();
            } finally {
                hide(sqs, queue, hidden);
            }
        }
    }

    private static String readable(int number) {
        var change = new Event.OfPost(
                number + 1, Event.Type.POST_UPDATED, "id", new Slug("s" + number), null, 1, Instant.EPOCH);
        return "{\"detail\":" + new CloudEvent("/v1", change).json() + "}";
    }

    private Message dead(SqsClient sqs) {
        String lost = blog.output("FeedsDeadLetterQueueUrl");
        var messages = sqs.receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(lost)
                        .waitTimeSeconds(2)
                        .build())
                .messages();
        assertThat(messages)
                .as(() -> waiting(sqs, blog.output("FeedsQueueUrl")) + " wait and " + waiting(sqs, lost) + " are dead")
                .isNotEmpty();
        sqs.deleteMessage(DeleteMessageRequest.builder()
                .queueUrl(lost)
                .receiptHandle(messages.getFirst().receiptHandle())
                .build());
        return messages.getFirst();
    }

    private static void hide(SqsClient sqs, String queue, String seconds) {
        sqs.setQueueAttributes(SetQueueAttributesRequest.builder()
                .queueUrl(queue)
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, seconds))
                .build());
    }

    private static int waiting(SqsClient sqs, String queue) {
        return Integer.parseInt(attribute(sqs, queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                + Integer.parseInt(
                        attribute(sqs, queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    private static String attribute(SqsClient sqs, String queue, QueueAttributeName name) {
        var found = sqs.getQueueAttributes(GetQueueAttributesRequest.builder()
                        .queueUrl(queue)
                        .attributeNames(name)
                        .build())
                .attributes();
        return Objects.requireNonNull(found.get(name), name.toString());
    }

    @Test
    void rulesKnockAtTheRelayAndAtTheKeeper() {
        try (EventBridgeClient events = blog.events()) {
            Map<String, List<String>> knocks = events
                    .listRules(ListRulesRequest.builder().build())
                    .rules()
                    .stream()
                    .filter(rule -> rule.state() == RuleState.ENABLED && rule.scheduleExpression() != null)
                    .collect(Collectors.groupingBy(
                            Rule::scheduleExpression,
                            Collectors.mapping(rule -> target(events, rule), Collectors.toList())));

            assertThat(knocks.get("rate(5 minutes)")).singleElement().asString().contains("Projector");
            assertThat(knocks.get("rate(15 minutes)"))
                    .hasSize(2)
                    .anyMatch(target -> target.contains("Feeds"))
                    .anyMatch(target -> target.contains("Notifications"));
            assertThat(knocks.values())
                    .allSatisfy(targets -> assertThat(targets).allMatch(target -> target.endsWith(":live")));
        }
    }

    private static String target(EventBridgeClient events, Rule rule) {
        var targets = events.listTargetsByRule(
                        ListTargetsByRuleRequest.builder().rule(rule.name()).build())
                .targets();
        assertThat(targets).hasSize(1);
        assertThat(targets.getFirst().input()).isEqualTo("{\"Records\":[]}");
        return targets.getFirst().arn();
    }
}
