package blog.notifications;

import static blog.dynamo.Attributes.n;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// How many letters an address has had on a day (UTC).
public final class SentTable {
    static final int MOST = 20;

    private static final String PARTITION = "SENT#";

    private final Table table;

    public SentTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Counts one more; false when the day has had all it may. An update whose answer is lost is asked for again, and
    /// then counts twice: fewer letters, never more.
    boolean add(String who, Instant now) {
        return table.update(UpdateItemRequest.builder()
                        .key(key(who, now))
                        .updateExpression("ADD n :one SET expires = :expires")
                        .conditionExpression("attribute_not_exists(n) OR n < :most")
                        .expressionAttributeValues(Map.of(
                                ":one", n(1),
                                ":most", n(MOST),
                                ":expires",
                                        n(day(now).plusDays(2).atStartOfDay().toEpochSecond(ZoneOffset.UTC)))))
                .isPresent();
    }

    /// One that was counted has not been sent.
    void takeBack(String who, Instant now) {
        table.update(UpdateItemRequest.builder()
                .key(key(who, now))
                .updateExpression("ADD n :less")
                .conditionExpression("n > :none")
                .expressionAttributeValues(Map.of(":less", n(-1), ":none", n(0))));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Map<String, AttributeValue> key(String who, Instant now) {
        return Attributes.key(PARTITION + who, day(now).toString());
    }
}
