package blog.webhooks;

import blog.subscribers.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/// A queue that keeps what is sent, until a test takes it, and how long messages are kept back.
public final class RecordedQueue implements SqsClient {
    private final List<String> sent = new ArrayList<>();
    private final Map<String, Duration> postponed = new ConcurrentHashMap<>();
    private volatile boolean down;

    public Queue queue() {
        return new Queue(this, "https://queues.example/webhooks");
    }

    public void isDown(boolean now) {
        down = now;
    }

    public synchronized List<String> take() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /// How long the message with this receipt was kept back the last time; zero when it was not.
    Duration pause(String receipt) {
        return Objects.requireNonNullElse(postponed.remove(receipt), Duration.ZERO);
    }

    @Override
    public synchronized SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        if (down) {
            throw SdkClientException.create("the queue is down");
        }
        request.entries().stream()
                .map(SendMessageBatchRequestEntry::messageBody)
                .forEach(sent::add);
        return SendMessageBatchResponse.builder().build();
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
        if (down) {
            throw SdkClientException.create("the queue is down");
        }
        postponed.put(request.receiptHandle(), Duration.ofSeconds(request.visibilityTimeout()));
        return ChangeMessageVisibilityResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
