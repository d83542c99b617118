package blog.notifications;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// When moderators were last told what waits, and what has come since. What comes is counted, and so is what they
/// were told of: no clock decides whether something came before a letter or after it.
public final class DigestTable {
    private static final String PARTITION = "DIGEST";
    private static final Map<String, AttributeValue> KEY = Attributes.key(PARTITION, PARTITION);
    private static final String NOTED = "noted";
    private static final String TOLD = "told";
    private static final String LAST = "last";
    private static final String SENT = "sent";

    private final Table table;

    public DigestTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// How many have come in all, how many of them moderators were told of, and when the last came.
    record State(long noted, long told, Instant last) {
        boolean isDue() {
            return noted > told;
        }
    }

    /// Something new waits.
    void note(Instant now) {
        table.update(UpdateItemRequest.builder()
                .key(KEY)
                .updateExpression("ADD noted :one SET #last = :now")
                .expressionAttributeNames(Map.of("#last", LAST))
                .expressionAttributeValues(Map.of(":one", n(1), ":now", n(now.toEpochMilli()))));
    }

    /// What is to be told of; empty when nothing is, or when somebody has sent a digest in the last `pause`. A
    /// consistent read.
    Optional<State> due(Instant now, Duration pause) {
        Map<String, AttributeValue> item = table.item(KEY, true);
        boolean paused =
                item.containsKey(SENT) && number(item, SENT) > now.minus(pause).toEpochMilli();
        if (paused || !item.containsKey(NOTED)) {
            return Optional.empty();
        }
        return Optional.of(new State(
                        number(item, NOTED),
                        item.containsKey(TOLD) ? number(item, TOLD) : 0,
                        Instant.ofEpochMilli(number(item, LAST))))
                .filter(State::isDue);
    }

    /// Takes it on to send one; false when somebody else has. It stays due until it is [#told]: what dies on the
    /// way is sent when the pause is over.
    boolean begin(Instant now, Duration pause) {
        return table.update(UpdateItemRequest.builder()
                        .key(KEY)
                        .updateExpression("SET sent = :now")
                        .conditionExpression("attribute_not_exists(sent) OR sent <= :before")
                        .expressionAttributeValues(Map.of(
                                ":now", n(now.toEpochMilli()),
                                ":before", n(now.minus(pause).toEpochMilli()))))
                .isPresent();
    }

    /// Moderators know of all that had come by this state.
    void told(State state) {
        table.update(UpdateItemRequest.builder()
                .key(KEY)
                .updateExpression("SET told = :noted")
                .conditionExpression("attribute_not_exists(told) OR told < :noted")
                .expressionAttributeValues(Map.of(":noted", n(state.noted()))));
    }

    /// It was not taken, and may be sent as soon as somebody looks again.
    void refused(Instant then) {
        table.update(UpdateItemRequest.builder()
                .key(KEY)
                .updateExpression("REMOVE sent")
                .conditionExpression("sent = :then")
                .expressionAttributeValues(Map.of(":then", n(then.toEpochMilli()))));
    }
}
