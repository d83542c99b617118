package blog.subscribers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// A queue of SQS, for those who put something into it themselves; `url` is the queue's.
public record Queue(SqsClient sqs, String url) {
    /// SQS's limit for one call.
    private static final int MOST_TOGETHER = 10;

    /// Throws when one of them may not have been taken; others may have been.
    public void send(List<String> bodies) {
        for (int start = 0; start < bodies.size(); start += MOST_TOGETHER) {
            var entries = new ArrayList<SendMessageBatchRequestEntry>();
            for (String body : bodies.subList(start, Math.min(bodies.size(), start + MOST_TOGETHER))) {
                entries.add(SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .messageBody(body)
                        .build());
            }
            var answer = sqs.sendMessageBatch(SendMessageBatchRequest.builder()
                    .queueUrl(url)
                    .entries(entries)
                    .build());
            if (answer.hasFailed() && !answer.failed().isEmpty()) {
                throw SdkClientException.create("the queue refused "
                        + answer.failed().size() + " messages: "
                        + answer.failed().getFirst().message());
            }
        }
    }

    /// Has a message that will be reported as failed come again only then; at most 12 hours after it was received.
    public void postpone(Message message, Duration pause) {
        sqs.changeMessageVisibility(ChangeMessageVisibilityRequest.builder()
                .queueUrl(url)
                .receiptHandle(message.receipt())
                .visibilityTimeout((int) pause.toSeconds())
                .build());
    }
}
