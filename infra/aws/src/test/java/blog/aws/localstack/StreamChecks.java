package blog.aws.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import blog.dynamo.Attributes;
import blog.suite.AgainstApi;
import blog.suite.Patience;
import blog.suite.Shelf;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/// The tables' streams, the projector behind them, and the queue for what it cannot take.
@AgainstApi
class StreamChecks {
    private final BlogOnLocalStack blog = BlogOnLocalStack.running();
    private final Shelf shelf;

    StreamChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @Test
    void aPostReachesTheListsThroughTheStream() {
        publishAndFindListed("streamed");
    }

    @Test
    void aCommentIsCountedThroughTheStream() {
        String slug = shelf.own("counted");
        shelf.publish(slug, "---\ntitle: Counted\n---\nText.\n");
        shelf.commentOn(slug, "Hello");

        Patience.eventually(() -> assertThat(shelf.api()
                        .get("/comment-counts?slug=" + slug)
                        .expect(200)
                        .all("/items", "total"))
                .containsExactly("1"));
    }

    @Test
    void aPoisonedRecordEndsInTheQueueAndHoldsNothingUp() {
        String poisoned = shelf.own("poisoned");
        Map<String, AttributeValue> key = Attributes.key("POST#" + poisoned, "POST");
        var item = new HashMap<>(key);
        item.put("kind", Attributes.s("nothing that the projector knows"));
        item.put("id", Attributes.s("id"));
        item.put("v", Attributes.n(1));
        String table = blog.output("ContentTable");
        try (DynamoDbClient dynamo = blog.dynamo()) {
            dynamo.putItem(PutItemRequest.builder().tableName(table).item(item).build());
            try {
                publishAndFindListed("after-poison");
                Message lost = awaitLost();
                assertThat(lost.body()).contains("\"DDBStreamBatchInfo\"");
            } finally {
                dynamo.deleteItem(
                        DeleteItemRequest.builder().tableName(table).key(key).build());
            }
        }
    }

    private void publishAndFindListed(String name) {
        String slug = shelf.own(name);
        String tag = shelf.own("tag-" + name);
        shelf.publish(slug, "---\ntitle: T\ntags: [" + tag + "]\n---\nText.\n");

        Patience.eventually(() -> assertThat(
                        shelf.api().get("/posts?tag=" + tag).expect(200).slugs())
                .containsExactly(slug));
    }

    private Message awaitLost() {
        var request = ReceiveMessageRequest.builder()
                .queueUrl(blog.output("DeadLetterQueueUrl"))
                .waitTimeSeconds(2)
                .build();
        try (SqsClient sqs = blog.sqs()) {
            return Patience.eventually(() -> {
                var messages = sqs.receiveMessage(request).messages();
                assertThat(messages).isNotEmpty();
                return messages.getFirst();
            });
        }
    }
}
