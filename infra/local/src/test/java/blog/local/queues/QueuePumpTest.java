package blog.local.queues;

import static org.assertj.core.api.Assertions.assertThat;

import blog.events.Event;
import blog.rig.dynamo.LocalDynamo;
import blog.rig.events.Arrivals;
import blog.rig.events.LocalQueue;
import blog.rig.events.LocalQueues;
import blog.rig.wire.Waiting;
import blog.subscribers.Messages;
import blog.subscribers.QueueConsumer;
import blog.subscribers.Subscriber;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A real subscriber's consumer behind a real queue.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class QueuePumpTest {
    private final LocalDynamo dynamo = LocalDynamo.inMemory();
    private final LocalQueues queues = new LocalQueues(dynamo.client(), Arrivals.ORDERLY);
    private final LocalQueue queue = queues.make("q", Duration.ofMillis(50), 3);
    private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Taking taking = new Taking();
    private final QueuePump pump = QueuePump.start(
            "q", queue, (event, _) -> new QueueConsumer(taking, failures::add).consume(event), failures::add);

    /// Takes every event that can be read, unless it is down.
    private static final class Taking implements Subscriber {
        final Collection<String> taken = new ConcurrentLinkedQueue<>();
        volatile boolean down;

        @Override
        public Set<Event.Type> to() {
            return Set.of(Event.Type.POST_UPDATED);
        }

        @Override
        public void accept(Messages messages) {
            if (down) {
                throw new IllegalStateException("down");
            }
            messages.events().values().forEach(event -> taken.add(event.event().id()));
        }
    }

    @AfterEach
    void close() {
        pump.close();
        dynamo.close();
    }

    @Test
    void anUnreadableMessageIsAloneAmongTheDeadLetters() {
        List<String> bodies = IntStream.range(0, 10)
                .mapToObj(i -> i == 4 ? "{\"detail\":{}}" : envelope(i))
                .toList();
        queue.send(bodies);
        Waiting.until(() -> queues.deadLetters("q").size() == 1 && queue.size() == 0);

        assertThat(Set.copyOf(taking.taken)).hasSize(9).doesNotContain("changes/4");
        assertThat(failures).hasSizeGreaterThanOrEqualTo(3);
        assertThat(queues.deadLetters("q").moveTo(queue)).isEqualTo(1);
        Waiting.until(() -> queues.deadLetters("q").size() == 1);
    }

    @Test
    void whenASubscriberIsUpAgainEverythingThatItFailedAtArrives() {
        taking.down = true;
        queue.send(List.of(envelope(1), envelope(2)));
        Waiting.until(() -> queues.deadLetters("q").size() == 2);
        taking.down = false;
        assertThat(queues.deadLetters("q").moveTo(queue)).isEqualTo(2);
        Waiting.until(() -> queue.size() == 0);

        assertThat(taking.taken)
                .as("at least once")
                .containsOnly("changes/1", "changes/2")
                .contains("changes/1", "changes/2");
    }

    private static String envelope(int number) {
        return """
                {"detail-type":"blog.post.updated","source":"blog","detail":{"specversion":"1.0","id":"changes/%1$d",
                "source":"/v1","type":"blog.post.updated","subject":"a","time":"2026-01-05T10:00:00Z",
                "sequence":"%1$d","data":{"post":"01J00000000000000000000000","slug":"a","version":1}}}""".formatted(number);
    }
}
