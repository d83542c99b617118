package blog.notifications;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// When moderators were last told what waits, and whether something has come since.
public final class DigestTable {
    private static final String PARTITION = "DIGEST";
    private static final Map<String, AttributeValue> KEY = Attributes.key(PARTITION, PARTITION);
    private static final String DUE = "due";
    private static final String SENT = "sent";

    private final Table table;

    public DigestTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Something new waits.
    void note(Instant now) {
        table.update(UpdateItemRequest.builder()
                .key(KEY)
                .updateExpression("SET due = :now")
                .expressionAttributeValues(Map.of(":now", n(now.toEpochMilli()))));
    }

    /// Whether a digest is due that nobody has sent in the last `pause`. A consistent read.
    boolean isDue(Instant now, Duration pause) {
        Map<String, AttributeValue> item = table.item(KEY, true);
        return item.containsKey(DUE)
                && (!item.containsKey(SENT)
                        || number(item, SENT) <= now.minus(pause).toEpochMilli());
    }

    /// Takes it on to send one; false when somebody else has. It stays due until it is [#sent]: what dies on the way
    /// is sent when the pause is over.
    boolean begin(Instant now, Duration pause) {
        return table.update(UpdateItemRequest.builder()
                        .key(KEY)
                        .updateExpression("SET sent = :now")
                        .conditionExpression(
                                "attribute_exists(due) AND (attribute_not_exists(sent) OR sent <= :before)")
                        .expressionAttributeValues(Map.of(
                                ":now", n(now.toEpochMilli()),
                                ":before", n(now.minus(pause).toEpochMilli()))))
                .isPresent();
    }

    /// Nothing waits that the digest of `then` has not told of, unless something has come meanwhile.
    void sent(Instant then) {
        table.update(UpdateItemRequest.builder()
                .key(KEY)
                .updateExpression("REMOVE due")
                .conditionExpression("due <= :then")
                .expressionAttributeValues(Map.of(":then", n(then.toEpochMilli()))));
    }

    /// It could not be sent, and may be as soon as somebody looks again.
    void failed(Instant then) {
        table.update(UpdateItemRequest.builder()
                .key(KEY)
                .updateExpression("REMOVE sent")
                .conditionExpression("sent = :then")
                .expressionAttributeValues(Map.of(":then", n(then.toEpochMilli()))));
    }
}
