package blog.local.queues;

import blog.local.lambda.LocalContext;
import blog.rig.events.LocalQueue;
import blog.rig.events.QueuedMessage;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Brings a queue's messages to its function, in batches, by two threads: what Lambda does with a mapping of batches of
/// 100, `ReportBatchItemFailures` and two at once. It gathers for a fifth of a second and not for five: someone is
/// watching.
public final class QueuePump implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int BATCH = 100;
    private static final Duration GATHERING = Duration.ofMillis(200);

    private final String name;
    private final LocalQueue queue;
    private final RequestHandler<SQSEvent, SQSBatchResponse> function;
    private final Consumer<Throwable> failures;
    private final List<Thread> threads;
    private volatile boolean closed;

    private QueuePump(
            String name,
            LocalQueue queue,
            RequestHandler<SQSEvent, SQSBatchResponse> function,
            Consumer<Throwable> failures) {
        this.name = name;
        this.queue = queue;
        this.function = function;
        this.failures = failures;
        this.threads = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> Thread.ofPlatform()
                        .daemon()
                        .name("queue-" + name + "-" + i)
                        .unstarted(this::run))
                .toList();
    }

    /// `name` is the function's. `failures` is told of everything that it throws.
    public static QueuePump start(
            String name,
            LocalQueue queue,
            RequestHandler<SQSEvent, SQSBatchResponse> function,
            Consumer<Throwable> failures) {
        var pump = new QueuePump(name, queue, function, failures);
        pump.threads.forEach(Thread::start);
        return pump;
    }

    private void run() {
        while (!closed) {
            try {
                deliver(queue.receive(BATCH, GATHERING));
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    failures.accept(e);
                }
            }
        }
    }

    private void deliver(List<QueuedMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Set<String> failed = invoke(messages);
        queue.failed(messages.stream()
                .filter(message -> failed.contains(message.id()))
                .toList());
        queue.done(messages.stream()
                .filter(message -> !failed.contains(message.id()))
                .toList());
    }

    /// The ids of what is to come again: all, when the function throws.
    private Set<String> invoke(List<QueuedMessage> messages) {
        try {
            return function.handleRequest(event(messages), LocalContext.of(name)).getBatchItemFailures().stream()
                    .map(BatchItemFailure::getItemIdentifier)
                    .collect(Collectors.toSet());
        } catch (RuntimeException | StackOverflowError e) {
            failures.accept(e);
            return messages.stream().map(QueuedMessage::id).collect(Collectors.toSet());
        }
    }

    private SQSEvent event(List<QueuedMessage> messages) {
        var event = new SQSEvent();
        event.setRecords(messages.stream().map(this::record).toList());
        return event;
    }

    private SQSMessage record(QueuedMessage message) {
        var record = new SQSMessage();
        record.setMessageId(message.id());
        record.setReceiptHandle(message.id());
        record.setBody(message.body());
        record.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(message.receives())));
        record.setEventSource("aws:sqs");
        record.setEventSourceArn("arn:aws:sqs:local:000000000000:" + name);
        return record;
    }

    /// Lets the function end what it does.
    @Override
    public void close() {
        closed = true;
        queue.close();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
