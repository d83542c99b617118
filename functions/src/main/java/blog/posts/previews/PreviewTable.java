package blog.posts.previews;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.Faults;
import blog.names.Slug;
import blog.tokens.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// The links to previews, by the SHA-256 of their secrets: what is stored opens nothing, and no key signs
/// them. DynamoDB removes them some time after they expire; until then an expired one counts as absent.
public final class PreviewTable {
    private static final String PARTITION = "PREVIEW#";
    private static final String SORT_KEY = "PREVIEW";
    private static final String ID = "id";
    private static final String SLUG = "slug";
    private static final String EXPIRES = "expires";

    private final DynamoDbClient dynamo;
    private final String table;

    public PreviewTable(DynamoDbClient dynamo, String contentTable) {
        this.dynamo = dynamo;
        this.table = contentTable;
    }

    void put(String secret, Preview preview) {
        var item = new HashMap<>(key(secret));
        item.put(ID, s(preview.postId()));
        item.put(SLUG, s(preview.slug().value()));
        item.put(EXPIRES, n(preview.expires().getEpochSecond()));
        var put = PutItemRequest.builder().tableName(table).item(item).build();
        Faults.outlasting(() -> dynamo.putItem(put));
    }

    /// What the secret opens at this moment. The read is consistent, since a link is followed as soon as it is made.
    Optional<Preview> find(String secret, Instant now) {
        Map<String, AttributeValue> item = dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(key(secret))
                        .consistentRead(true)
                        .build())
                .item();
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
