package blog.comments.writing;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.codec.Sha256;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Outcome;
import blog.dynamo.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// The claims of idempotency keys and of forms' tokens, in the comments table but in partitions of their own, so
/// that no page of comments reads them. DynamoDB removes them some time after they expire; until then an expired
/// one counts as absent.
public final class ClaimTable {
    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final String PARTITION = "KEY#";
    private static final String SK = "KEY";
    private static final String COMMENT = "comment";
    private static final String CREATED = "created";
    private static final String DIGEST = "digest";
    private static final String EXPIRES = "expires";

    private final Table table;

    public ClaimTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// The claim that holds for the key on the post: the first one made in 24 hours, `wanted` if there was none.
    Claim claim(String postId, String key, Claim wanted, Instant moment) {
        long now = moment.getEpochSecond();
        Map<String, AttributeValue> item = new NewItem(key(postId, key))
                .text(COMMENT, wanted.commentId())
                .number(CREATED, wanted.created().getEpochSecond())
                .text(DIGEST, wanted.digest())
                .number(EXPIRES, now + VALIDITY.toSeconds())
                .attributes();
        var put = PutItemRequest.builder()
                .item(item)
                .conditionExpression(Table.NOTHING_THERE + " OR #expires <= :now")
                .expressionAttributeNames(Map.of("#expires", EXPIRES))
                .expressionAttributeValues(Map.of(":now", n(now)));
        return table.put(put) instanceof Outcome.Unmet unmet ? read(unmet.item()) : wanted;
    }

    /// As [#claim], if there is one; a consistent read.
    Optional<Claim> find(String postId, String key, Instant now) {
        Map<String, AttributeValue> item = table.item(key(postId, key), true);
        return item.isEmpty() || Attributes.number(item, EXPIRES) <= now.getEpochSecond()
                ? Optional.empty()
                : Optional.of(read(item));
    }

    /// Takes back a claim that this comment has made.
    void release(String postId, String key, String commentId) {
        table.delete(DeleteItemRequest.builder()
                .key(key(postId, key))
                .conditionExpression("#comment = :comment")
                .expressionAttributeNames(Map.of("#comment", COMMENT))
                .expressionAttributeValues(Map.of(":comment", s(commentId))));
    }

    /// Keys are texts that strangers chose, so they are kept as digests.
    private static Map<String, AttributeValue> key(String postId, String key) {
        String digest = Sha256.text(key.getBytes(StandardCharsets.US_ASCII));
        return Attributes.key(PARTITION + postId + "#" + digest, SK);
    }

    private static Claim read(Map<String, AttributeValue> item) {
        return new Claim(
                Attributes.text(item, COMMENT),
                Instant.ofEpochSecond(Attributes.number(item, CREATED)),
                Attributes.text(item, DIGEST));
    }
}
