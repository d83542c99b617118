package blog.notifications;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.textOrNull;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Outcome;
import blog.dynamo.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Which letters are sent, so that none is sent twice. Whoever sends one says so first; what is not said to be
/// sent after [#PATIENCE] has died on the way, and may be sent again: rather twice than never.
public final class MailedTable {
    /// Longer than the function may take.
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /// Longer than a reply is news, and a queue gives nothing back after 14 days.
    private static final Duration KEPT = ReplyTelling.NEWS.plusDays(15);

    private static final String PARTITION = "MAILED#";
    private static final String UNTIL = "until";
    private static final String BY = "by";
    private static final String SENT = "sent";
    private static final String EXPIRES = "expires";

    private final Table table;

    public MailedTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Whose turn it is to send a letter.
    enum Turn {
        OURS,
        OTHERS,
        /// It is sent.
        NOBODYS
    }

    /// A letter to one who wants mail, by the id of that wish, about `what`.
    Turn begin(String to, String what, Instant now) {
        String by = UUID.randomUUID().toString();
        var put = PutItemRequest.builder()
                .item(new NewItem(key(to, what))
                        .text(BY, by)
                        .number(UNTIL, now.plus(PATIENCE).getEpochSecond())
                        .number(EXPIRES, now.plus(KEPT).getEpochSecond())
                        .attributes())
                .conditionExpression(Table.NOTHING_THERE + " OR (attribute_not_exists(sent) AND #until <= :now)")
                .expressionAttributeNames(Map.of("#until", UNTIL))
                .expressionAttributeValues(Map.of(":now", n(now.getEpochSecond())));
        return switch (table.put(put)) {
            case Outcome.Done _ -> Turn.OURS;
            case Outcome.Unmet unmet when unmet.item().containsKey(SENT) -> Turn.NOBODYS;
            // The SDK has asked again after the answer was lost.
            case Outcome.Unmet unmet -> by.equals(textOrNull(unmet.item(), BY)) ? Turn.OURS : Turn.OTHERS;
            case Outcome.Contended _ -> Turn.OTHERS;
        };
    }

    void sent(String to, String what, Instant now) {
        table.put(new NewItem(key(to, what))
                .number(SENT, now.getEpochSecond())
                .number(EXPIRES, now.plus(KEPT).getEpochSecond())
                .attributes());
    }

    /// It could not be sent, and anyone may try again.
    void failed(String to, String what) {
        table.delete(key(to, what));
    }

    private static Map<String, AttributeValue> key(String to, String what) {
        return Attributes.key(PARTITION + to, what);
    }
}
