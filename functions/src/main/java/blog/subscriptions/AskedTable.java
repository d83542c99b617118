package blog.subscriptions;

import static blog.dynamo.Attributes.n;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import blog.mail.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// How often an address was asked whether it wants mail, and has not answered. Whoever never asked for any hears
/// three times of it and then no more, whoever wants them to.
public final class AskedTable implements Limit {
    public static final int MOST = 3;
    /// After such a silence they are asked again.
    private static final Duration PAUSE = Duration.ofDays(30);

    private static final String PARTITION = "ASKED#";
    private static final String SK = "ASKED";

    private final Table table;

    public AskedTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    @Override
    public boolean take(String who, Instant now) {
        return begin(who, now) || addTo(who, now);
    }

    private boolean addTo(String who, Instant now) {
        return table.update(UpdateItemRequest.builder()
                        .key(key(who))
                        .updateExpression("ADD n :one SET expires = :expires")
                        .conditionExpression("n < :most AND expires > :now")
                        .expressionAttributeValues(Map.of(
                                ":one", n(1),
                                ":most", n(MOST),
                                ":now", n(now.getEpochSecond()),
                                ":expires", n(now.plus(PAUSE).getEpochSecond()))))
                .isPresent();
    }

    /// Whether they have never been asked, or long ago.
    private boolean begin(String who, Instant now) {
        return table.update(UpdateItemRequest.builder()
                        .key(key(who))
                        .updateExpression("SET n = :one, expires = :expires")
                        .conditionExpression("attribute_not_exists(pk) OR expires <= :now")
                        .expressionAttributeValues(Map.of(
                                ":one", n(1),
                                ":now", n(now.getEpochSecond()),
                                ":expires", n(now.plus(PAUSE).getEpochSecond()))))
                .isPresent();
    }

    @Override
    public void giveBack(String who, Instant now) {
        table.update(UpdateItemRequest.builder()
                .key(key(who))
                .updateExpression("ADD n :less")
                .conditionExpression("n > :none")
                .expressionAttributeValues(Map.of(":less", n(-1), ":none", n(0))));
    }

    /// They have said yes.
    public void answered(String who) {
        table.delete(key(who));
    }

    private static Map<String, AttributeValue> key(String who) {
        return Attributes.key(PARTITION + who, SK);
    }
}
