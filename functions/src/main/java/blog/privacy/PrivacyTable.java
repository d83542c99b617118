package blog.privacy;

import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;

import blog.comments.people.Who;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Table;
import blog.tokens.Secret;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The links by which persons see and erase what is kept of them, by the SHA-256 of their secrets.
public final class PrivacyTable {
    private static final String PARTITION = "PRIVACY#";
    private static final String SK = "PRIVACY";
    /// Not called like the index of persons, in which a link has no place.
    private static final String PERSON = "person";
    private static final String EXPIRES = "expires";

    private final Table table;

    public PrivacyTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    public void put(String secret, Who who, Instant expires) {
        table.put(new NewItem(key(secret))
                .text(PERSON, who.id())
                .number(EXPIRES, expires.getEpochSecond())
                .attributes());
    }

    /// Whose link it is at this moment; a consistent read.
    public Optional<Who> find(String secret, Instant now) {
        Map<String, AttributeValue> item = table.item(key(secret), true);
        return item.isEmpty() || number(item, EXPIRES) <= now.getEpochSecond()
                ? Optional.empty()
                : Optional.of(new Who(text(item, PERSON)));
    }

    private static Map<String, AttributeValue> key(String secret) {
        return Attributes.key(PARTITION + HexFormat.of().formatHex(Secret.hash(secret)), SK);
    }
}
