package blog.rig.events;

import static org.assertj.core.api.Assertions.assertThat;

import blog.rig.dynamo.LocalDynamo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

class LocalQueueTest {
    private static final LocalDynamo DYNAMO = LocalDynamo.inMemory();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static int number;

    private final String name = "queue" + number++;

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    private LocalQueue queue(Duration visibility, int mostReceives) {
        return new LocalQueues(DYNAMO.client(), Arrivals.ORDERLY).make(name, visibility, mostReceives);
    }

    @Test
    void whatIsReceivedIsHiddenAndGoesWhenItIsDone() throws InterruptedException {
        LocalQueue queue = queue(LONG, 5);
        queue.send(List.of("a", "b", "c"));
        List<QueuedMessage> two = queue.receive(2, Duration.ZERO);
        List<QueuedMessage> one = queue.receive(2, Duration.ZERO);

        assertThat(two).extracting(QueuedMessage::body).containsExactly("a", "b");
        assertThat(one).extracting(QueuedMessage::body).containsExactly("c");
        queue.done(two);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue(LONG, 5).receive(10, Duration.ZERO))
                .as("what was hidden when it was opened again")
                .extracting(QueuedMessage::body)
                .containsExactly("c");
    }

    @Test
    void whatFailsComesAgainUntilItIsDead() throws InterruptedException {
        var queues = new LocalQueues(DYNAMO.client(), Arrivals.ORDERLY);
        LocalQueue queue = queues.make(name, SHORT, 3);
        queue.send(List.of("bad"));
        for (int receives = 1; receives <= 3; receives++) {
            List<QueuedMessage> received = queue.receive(10, Duration.ZERO);
            assertThat(received).extracting(QueuedMessage::receives).containsExactly(receives);
            queue.failed(received);
        }
        assertThat(queue.receive(10, Duration.ZERO)).isEmpty();

        assertThat(queue.size()).isZero();
        LocalQueue dead = queues.deadLetters(name);
        assertThat(dead.receive(10, Duration.ZERO))
                .extracting(QueuedMessage::body)
                .containsExactly("bad");
        assertThat(dead.moveTo(queue)).isEqualTo(1);
        assertThat(queue.receive(10, Duration.ZERO))
                .extracting(QueuedMessage::receives)
                .containsExactly(1);
    }

    @Test
    void theSdkSendsAndPostpones() throws InterruptedException {
        var queues = new LocalQueues(DYNAMO.client(), Arrivals.ORDERLY);
        LocalQueue queue = queues.make(name, SHORT, 5);
        queues.sendMessageBatch(SendMessageBatchRequest.builder()
                .queueUrl(LocalQueues.url(name))
                .entries(
                        SendMessageBatchRequestEntry.builder()
                                .id("0")
                                .messageBody("late")
                                .build(),
                        SendMessageBatchRequestEntry.builder()
                                .id("1")
                                .messageBody("soon")
                                .build())
                .build());
        List<QueuedMessage> received = queue.receive(10, Duration.ZERO);
        queues.changeMessageVisibility(ChangeMessageVisibilityRequest.builder()
                .queueUrl(LocalQueues.url(name))
                .receiptHandle(received.getFirst().id())
                .visibilityTimeout(3600)
                .build());

        assertThat(queue.receive(10, Duration.ofMillis(100)))
                .extracting(QueuedMessage::body)
                .containsExactly("soon");
    }

    /// A message that was put off, or has failed, remembers how often it came.
    @Test
    void aQueueInAFolderOutlastsItsProcess(@TempDir Path folder) throws InterruptedException {
        try (var dynamo = LocalDynamo.in(folder)) {
            LocalQueue queue = new LocalQueues(dynamo.client(), Arrivals.ORDERLY).make("q", SHORT, 5);
            queue.send(IntStream.range(0, 60).mapToObj(Integer::toString).toList());
            List<QueuedMessage> some = queue.receive(20, Duration.ZERO);
            queue.done(some.subList(0, 10));
            queue.failed(some.subList(10, 20));
        }
        try (var dynamo = LocalDynamo.in(folder)) {
            assertThat(dynamo.isFresh()).isFalse();
            LocalQueue queue = new LocalQueues(dynamo.client(), Arrivals.ORDERLY).make("q", LONG, 5);
            List<QueuedMessage> rest = queue.receive(100, Duration.ofMillis(100));
            assertThat(rest).hasSize(50);
            assertThat(rest).filteredOn(message -> message.receives() == 2).hasSize(10);
        }
    }

    @Test
    void anUnrulyOneLosesNothingKeepsNoOrderAndRepeatsAFew() throws InterruptedException {
        LocalQueue queue = new LocalQueues(DYNAMO.client(), Arrivals.unruly(1)).make(name, LONG, 5);
        List<String> sent = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
        queue.send(sent);
        var received = new ArrayList<String>();
        while (queue.size() > 0) {
            List<QueuedMessage> some = queue.receive(50, Duration.ofMillis(50));
            some.forEach(message -> received.add(message.body()));
            queue.done(some);
        }

        assertThat(new HashSet<>(received)).isEqualTo(Set.copyOf(sent));
        assertThat(received).hasSizeBetween(201, 230);
        assertThat(received.subList(0, 50)).isNotEqualTo(sent.subList(0, 50));
    }

    @Test
    void aClosedQueueKeepsNobodyWaiting() throws InterruptedException {
        LocalQueue queue = queue(LONG, 5);
        var closing = new Thread(queue::close);
        closing.start();

        assertThat(queue.receive(10, Duration.ZERO)).isEmpty();
        closing.join();
    }
}
