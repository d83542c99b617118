package blog.subscriptions;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Table;
import blog.tokens.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The links in letters, by the SHA-256 of their secrets: what is stored opens nothing. Each letter has its own,
/// since nobody can say again what stands in another.
public final class LinkTable {
    /// A letter may lie for a while before somebody wants no more of its kind.
    public static final Duration GOOD_FOR = Duration.ofDays(400);

    private static final String PARTITION = "LINK#";
    private static final String SK = "LINK";
    private static final String COMMENT = "comment";
    private static final String ID = "id";
    private static final String EXPIRES = "expires";

    private final Table table;

    public LinkTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Which subscription a link leads to; it may have ended.
    public record Link(String comment, String id, Instant expires) {}

    public void put(String secret, Link link) {
        table.put(new NewItem(key(secret))
                .text(COMMENT, link.comment())
                .text(ID, link.id())
                .number(EXPIRES, link.expires().getEpochSecond())
                .attributes());
    }

    /// A consistent read: a link is followed as soon as it has come.
    public Optional<Link> find(String secret, Instant now) {
        Map<String, AttributeValue> item = table.item(key(secret), true);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(
                                text(item, COMMENT), text(item, ID), Instant.ofEpochSecond(number(item, EXPIRES))))
                        .filter(link -> link.expires().isAfter(now));
    }

    /// The part of a transaction that keeps a link longer than was meant at first.
    TransactWriteItem keeping(String secret, Instant expires) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table.name())
                        .key(key(secret))
                        .updateExpression("SET expires = :expires")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":expires", n(expires.getEpochSecond())))
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> key(String secret) {
        return Attributes.key(PARTITION + HexFormat.of().formatHex(Secret.hash(secret)), SK);
    }
}
