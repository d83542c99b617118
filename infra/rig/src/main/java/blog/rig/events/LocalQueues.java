package blog.rig.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/// All queues of this process, as SQS's client reaches them. A receipt is the message's id.
public final class LocalQueues implements SqsClient {
    private static final String ADDRESS = "https://queues.invalid/";
    private static final String DEAD = "-dead";

    private final DynamoDbClient dynamo;
    private final Arrivals arrivals;
    private final QueueIds ids = new QueueIds();
    private final Map<String, LocalQueue> queues = new ConcurrentHashMap<>();

    public LocalQueues(DynamoDbClient dynamo, Arrivals arrivals) {
        this.dynamo = dynamo;
        this.arrivals = arrivals;
    }

    /// Makes a queue, and one for its dead letters; what lay in them is there.
    public LocalQueue make(String name, Duration visibility, int mostReceives) {
        var never = new LocalQueue.Settings(visibility, Integer.MAX_VALUE, null);
        LocalQueue dead = new LocalQueue(new QueueItems(dynamo, name + DEAD), ids, never, Arrivals.ORDERLY);
        var settings = new LocalQueue.Settings(visibility, mostReceives, dead);
        LocalQueue queue = new LocalQueue(new QueueItems(dynamo, name), ids, settings, arrivals);
        queues.put(name + DEAD, dead);
        queues.put(name, queue);
        return queue;
    }

    /// Throws NoSuchElementException when nobody has made it.
    public LocalQueue queue(String name) {
        LocalQueue queue = queues.get(name);
        if (queue == null) {
            throw new NoSuchElementException("there is no queue " + name);
        }
        return queue;
    }

    public LocalQueue deadLetters(String name) {
        return queue(name + DEAD);
    }

    /// The address that SQS's client knows the queue by.
    public static String url(String name) {
        return ADDRESS + name;
    }

    private LocalQueue at(String url) {
        LocalQueue queue = queues.get(url.substring(ADDRESS.length()));
        if (queue == null) {
            throw QueueDoesNotExistException.builder()
                    .message("there is no queue " + url)
                    .build();
        }
        return queue;
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        at(request.queueUrl())
                .send(request.entries().stream()
                        .map(SendMessageBatchRequestEntry::messageBody)
                        .toList());
        return SendMessageBatchResponse.builder()
                .successful(request.entries().stream()
                        .map(entry -> SendMessageBatchResultEntry.builder()
                                .id(entry.id())
                                .build())
                        .toList())
                .failed(List.<BatchResultErrorEntry>of())
                .build();
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
        at(request.queueUrl())
                .postpone(
                        request.receiptHandle(),
                        Duration.ofSeconds(Objects.requireNonNull(request.visibilityTimeout())));
        return ChangeMessageVisibilityResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
