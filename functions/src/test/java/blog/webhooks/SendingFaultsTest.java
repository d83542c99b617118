package blog.webhooks;

import static blog.webhooks.Desk.change;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Intercepted;
import blog.events.Event;
import blog.webhooks.Receiver.Behaviour;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The function dies, or the store or the queue fails, at any step between an event and its delivery: it is told at
/// least once, and at most once more.
class SendingFaultsTest {
    private static final Set<String> WRITES = Set.of("putItem", "updateItem", "deleteItem", "transactWriteItems");

    private final Desk desk = new Desk();
    private final Receiver receiver = new Receiver(Behaviour.status(200));

    @AfterEach
    void close() {
        receiver.close();
    }

    /// Fails at one write, before it or after it.
    private static DynamoDbClient failing(int number, boolean late) {
        var calls = new AtomicInteger();
        return Intercepted.client((operation, request, call) -> {
            if (!WRITES.contains(operation) || calls.incrementAndGet() != number) {
                return call.apply(request);
            }
            if (late) {
                var _ = call.apply(request);
            }
            throw SdkClientException.create("the function has died");
        });
    }

    /// The writes of a delivery that succeeds: the delivery, the claim, the attempt.
    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "2,false", "2,true", "3,false", "3,true"})
    void aWriteThatFailsIsMadeUpFor(int number, boolean late) {
        JsonNode hook = desk.hook(receiver.url());
        var part = desk.on(failing(number, late));

        desk.take(part, List.of(Desk.envelope(change(1, Event.Type.POST_CREATED, "a"))));
        for (List<String> bodies = desk.queue.take(); !bodies.isEmpty(); bodies = desk.queue.take()) {
            desk.take(part, bodies);
        }
        assertThat(desk.failures).hasSize(1);
        desk.pass(Duration.ofMinutes(1));
        desk.pass(Duration.ofMinutes(1));

        assertThat(receiver.got()).hasSizeBetween(1, number == 3 ? 2 : 1);
        assertThat(desk.deliveries(hook)).hasSize(1);
        assertThat(desk.deliveries(hook).at("/0/status").asText()).isEqualTo("delivered");
        assertThat(desk.waiting).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "2,false", "2,true", "3,false", "3,true", "4,false", "4,true"})
    void aWriteThatFailsAroundARefusalIsMadeUpFor(int number, boolean late) {
        receiver.answers(Behaviour.status(500));
        JsonNode hook = desk.hook(receiver.url());
        var part = desk.on(failing(number, late));
        desk.take(part, List.of(Desk.envelope(change(1, Event.Type.POST_CREATED, "a"))));
        for (List<String> bodies = desk.queue.take(); !bodies.isEmpty(); bodies = desk.queue.take()) {
            desk.take(part, bodies);
        }
        receiver.answers(Behaviour.status(200));

        desk.pass(Duration.ofMinutes(1));
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.deliveries(hook).at("/0/status").asText()).isEqualTo("delivered");
        assertThat(desk.waiting).isEmpty();
        assertThat(desk.blog.tables().webhooks().all().getFirst().failing()).isNull();
    }

    /// Killed between storing the deliveries and sending their messages.
    @Test
    void whatIsStoredAndNotSentIsSentWhenTheEventComesAgain() {
        JsonNode hook = desk.hook(receiver.url());
        desk.queue.isDown(true);
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        assertThat(desk.deliveries(hook)).hasSize(1);
        assertThat(desk.waiting).hasSize(1);
        desk.queue.isDown(false);

        desk.pass(Duration.ofSeconds(30));

        assertThat(receiver.got()).hasSize(1);
        assertThat(desk.waiting).isEmpty();
    }

    /// What could not be kept back comes at once, and is not tried before its time.
    @Test
    void aPauseThatTheQueueDoesNotTakeIsKeptNevertheless() {
        receiver.answers(Behaviour.status(503, "Retry-After", "600"));
        desk.hook(receiver.url());
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        List<String> errand = desk.queue.take();
        desk.queue.isDown(true);
        desk.take(errand);
        desk.queue.isDown(false);
        assertThat(desk.waiting).hasSize(1);

        desk.pass(Duration.ofSeconds(30));
        assertThat(receiver.got()).hasSize(1);
        assertThat(desk.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(500), Duration.ofSeconds(601)));

        receiver.answers(Behaviour.status(200));
        desk.pass(Duration.ofMinutes(10));
        assertThat(receiver.got()).hasSize(2);
        assertThat(desk.waiting).isEmpty();
    }

    @Test
    void anUnreadableMessageFailsAlone() {
        desk.hook(receiver.url());

        desk.take(List.of(
                "nonsense",
                Desk.envelope(change(1, Event.Type.POST_CREATED, "a")),
                "{\"webhook\":\"01KB4Z7J8M3Q2W5E9R6T1Y4V8B\"}",
                "{\"webhook\":\"01KB4Z7J8M3Q2W5E9R6T1Y4V8B\",\"replay\":\"nonsense\"}",
                "{\"webhook\":\"01KB4Z7J8M3Q2W5E9R6T1Y4V8B\",\"delivery\":\"none\"}"));
        desk.run();

        assertThat(receiver.got()).hasSize(1);
        assertThat(desk.waiting).hasSize(3);
    }

    @Test
    void aClocksKnockIsNothing() {
        desk.take(List.of());

        assertThat(desk.failures).isEmpty();
    }
}
