package blog.subscribers;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes what a queue brings to a subscriber, and tells the queue which messages to bring again.
public record QueueConsumer(Subscriber subscriber, Consumer<Throwable> failures) {
    private static final String RECEIVES = "ApproximateReceiveCount";

    /// An event without messages is a clock's. What fails is told to `failures`, too; a subscriber that throws has
    /// taken none, and does so here as well when there was none to take.
    public SQSBatchResponse consume(SQSEvent event) {
        var messages = new Messages(messages(event.getRecords()), failures);
        subscriber.accept(messages);
        return new SQSBatchResponse(
                messages.failed().stream().map(BatchItemFailure::new).toList());
    }

    private static List<Message> messages(@Nullable List<SQSMessage> records) {
        return records == null
                ? List.of()
                : records.stream().map(QueueConsumer::message).toList();
    }

    private static Message message(SQSMessage record) {
        int receives = Integer.parseInt(record.getAttributes().getOrDefault(RECEIVES, "1"));
        return new Message(record.getMessageId(), record.getReceiptHandle(), receives, record.getBody());
    }
}
