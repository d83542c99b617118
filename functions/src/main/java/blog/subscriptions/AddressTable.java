package blog.subscriptions;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Table;
import blog.mail.MailAddress;
import blog.names.Slug;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The addresses of those who want mail, in partitions that one function alone may read. Each goes with its
/// subscription, and expires as that does, or when nothing comes of the wish.
public final class AddressTable {
    /// The condition that something has not expired.
    static final String STILL_THERE = "attribute_exists(pk) AND expires > :now";

    private static final String PARTITION = "MAIL#";
    private static final String SK = "MAIL";
    private static final String ADDRESS = "address";
    private static final String WHO = "who";
    private static final String POST = "post";
    private static final String COMMENT = "comment";
    private static final String SLUG = "slug";
    private static final String EXPIRES = "expires";

    private final Table table;

    public AddressTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Whether the key is an address's.
    public static boolean isAddress(Map<String, AttributeValue> key) {
        return text(key, Attributes.PK).startsWith(PARTITION);
    }

    public static String id(Map<String, AttributeValue> key) {
        return text(key, Attributes.PK).substring(PARTITION.length());
    }

    public void put(Wish wish) {
        var item = new NewItem(key(wish.id()))
                .text(ADDRESS, wish.address().value())
                .text(WHO, wish.who())
                .number(EXPIRES, wish.expires().getEpochSecond());
        if (wish instanceof Wish.Replies replies) {
            item.text(POST, replies.post())
                    .text(COMMENT, replies.comment())
                    .text(SLUG, replies.slug().value());
        }
        table.put(item.attributes());
    }

    /// A consistent read, of those who send mail. What has expired is not there.
    public Optional<Wish> find(String id, Instant now) {
        Map<String, AttributeValue> item = table.item(key(id), true);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(wish(id, item)).filter(wish -> wish.expires().isAfter(now));
    }

    private static Wish wish(String id, Map<String, AttributeValue> item) {
        String who = text(item, WHO);
        var address = new MailAddress(text(item, ADDRESS));
        Instant expires = Instant.ofEpochSecond(number(item, EXPIRES));
        return item.containsKey(COMMENT)
                ? new Wish.Replies(
                        id, who, address, expires, text(item, POST), text(item, COMMENT), new Slug(text(item, SLUG)))
                : new Wish.OwnData(id, who, address, expires);
    }

    public void delete(String id) {
        table.delete(key(id));
    }

    /// The part of a transaction that keeps an address until then, if it is still there.
    TransactWriteItem keeping(String id, Instant now, Instant until) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table.name())
                        .key(key(id))
                        .updateExpression("SET expires = :until")
                        .conditionExpression(STILL_THERE)
                        .expressionAttributeValues(
                                Map.of(":now", n(now.getEpochSecond()), ":until", n(until.getEpochSecond())))
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Attributes.key(PARTITION + id, SK);
    }
}
