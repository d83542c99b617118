package blog.posts.previews;

import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Table;
import blog.names.Slug;
import blog.tokens.Secret;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The links to previews, by the SHA-256 of their secrets: what is stored opens nothing, and no key signs
/// them. DynamoDB removes them some time after they expire; until then an expired one counts as absent.
public final class PreviewTable {
    private static final String PARTITION = "PREVIEW#";
    private static final String SORT_KEY = "PREVIEW";
    private static final String ID = "id";
    private static final String SLUG = "slug";
    private static final String EXPIRES = "expires";

    private final Table table;

    public PreviewTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    void put(String secret, Preview preview) {
        table.put(new NewItem(key(secret))
                .text(ID, preview.postId())
                .text(SLUG, preview.slug().value())
                .number(EXPIRES, preview.expires().getEpochSecond())
                .attributes());
    }

    /// What the secret opens at this moment. The read is consistent, since a link is followed as soon as it is made.
    Optional<Preview> find(String secret, Instant now) {
        Map<String, AttributeValue> item = table.item(key(secret), true);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(preview(item)).filter(found -> found.expires().isAfter(now));
    }

    private static Preview preview(Map<String, AttributeValue> item) {
        return new Preview(text(item, ID), new Slug(text(item, SLUG)), Instant.ofEpochSecond(number(item, EXPIRES)));
    }

    private static Map<String, AttributeValue> key(String secret) {
        return Attributes.key(PARTITION + HexFormat.of().formatHex(Secret.hash(secret)), SORT_KEY);
    }
}
