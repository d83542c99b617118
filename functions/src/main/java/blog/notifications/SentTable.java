package blog.notifications;

import static blog.dynamo.Attributes.n;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import blog.mail.Limit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// How many letters an address has had on a day (UTC): in all, and of those that anyone may ask for who knows it.
/// The few of these leave the day to those that its owner wants.
public final class SentTable implements Limit {
    static final int MOST = 20;
    static final int MOST_ASKED_FOR = 5;

    private static final String PARTITION = "SENT#";

    private final Table table;
    private final String kind;
    private final int most;

    private SentTable(DynamoDbClient dynamo, String commentsTable, String kind, int most) {
        this.table = new Table(dynamo, commentsTable);
        this.kind = kind;
        this.most = most;
    }

    public static SentTable ofAll(DynamoDbClient dynamo, String commentsTable) {
        return new SentTable(dynamo, commentsTable, "", MOST);
    }

    /// Of links to one's own data, apart from all others: no number of those keeps somebody from their right.
    public static SentTable ofOwnData(DynamoDbClient dynamo, String commentsTable) {
        return new SentTable(dynamo, commentsTable, " privacy", MOST_ASKED_FOR);
    }

    public static SentTable ofAskedFor(DynamoDbClient dynamo, String commentsTable) {
        return new SentTable(dynamo, commentsTable, " asked", MOST_ASKED_FOR);
    }

    /// An update whose answer is lost is asked for again, and then counts twice: fewer letters, never more.
    @Override
    public boolean take(String who, Instant now) {
        return table.update(UpdateItemRequest.builder()
                        .key(key(who, now))
                        .updateExpression("ADD n :one SET expires = :expires")
                        .conditionExpression("attribute_not_exists(n) OR n < :most")
                        .expressionAttributeValues(Map.of(
                                ":one", n(1),
                                ":most", n(most),
                                ":expires",
                                        n(day(now).plusDays(2).atStartOfDay().toEpochSecond(ZoneOffset.UTC)))))
                .isPresent();
    }

    @Override
    public void giveBack(String who, Instant now) {
        table.update(UpdateItemRequest.builder()
                .key(key(who, now))
                .updateExpression("ADD n :less")
                .conditionExpression("n > :none")
                .expressionAttributeValues(Map.of(":less", n(-1), ":none", n(0))));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Map<String, AttributeValue> key(String who, Instant now) {
        return Attributes.key(PARTITION + who, day(now) + kind);
    }
}
