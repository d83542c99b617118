package blog.posts;

import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// The event logs of all posts, which nothing but a new version ever adds to. Reads are consistent: who asks has most
/// likely just written.
public final class RevisionTable {
    private static final Map<String, String> NAMES =
            Map.of("#bytes", Revision.BYTES, "#by", "by", "#at", "at", "#hash", Revision.HASH);
    private static final String LINE = "pk, sk, #at, #by, #bytes, #hash";

    private final DynamoDbClient dynamo;
    private final String table;

    public RevisionTable(DynamoDbClient dynamo, String contentTable) {
        this.dynamo = dynamo;
        this.table = contentTable;
    }

    /// Revisions without their texts, and the version after which older ones follow; null at the end.
    public record Found(List<Revision.Line> lines, @Nullable Long last) {}

    /// Up to `limit` of a post's texts, newest first, below the version `before` if one is given. DynamoDB reads the
    /// texts along and stops at a megabyte, so a page may be short, even empty, while there is more.
    public Found lines(String postId, @Nullable Long before, int limit) {
        QueryResponse page = dynamo.query(QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .filterExpression("attribute_exists(#bytes)")
                .projectionExpression(LINE)
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(Map.of(":pk", s(Revision.PARTITION + postId)))
                .exclusiveStartKey(before == null ? null : Revision.key(postId, before))
                .scanIndexForward(false)
                .consistentRead(true)
                .limit(limit)
                .build());
        String last = page.hasLastEvaluatedKey() ? text(page.lastEvaluatedKey(), Attributes.SK) : null;
        return new Found(
                page.items().stream().map(Revision.Line::of).toList(), last == null ? null : Long.valueOf(last));
    }

    /// What was PUT last as this post. Revisions are written once, so an eventually consistent read can only miss the
    /// newest one, and then a consistent one follows.
    public Revision.Text latest(StoredPost post) {
        Map<String, AttributeValue> item = get(post.id(), post.rendering().revision(), false);
        return Revision.text(item.isEmpty() ? get(post.id(), post.rendering().revision(), true) : item);
    }

    /// The revision with this number; empty when the post has none of it.
    public Optional<Revision> find(String postId, long version) {
        Map<String, AttributeValue> item = get(postId, version, true);
        return item.isEmpty() ? Optional.empty() : Optional.of(Revision.of(item));
    }

    /// What became of a post last; empty when there never was one. Reads the newest text along, if it is one.
    public Optional<Revision> last(String postId) {
        return dynamo
                .query(QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", s(Revision.PARTITION + postId)))
                        .scanIndexForward(false)
                        .consistentRead(true)
                        .limit(1)
                        .build())
                .items()
                .stream()
                .map(Revision::of)
                .findFirst();
    }

    /// Every entry of every log without its text, in no order; `text` is empty where there is one. Walks over the whole
    /// table.
    public List<Revision> all() {
        var revisions = new ArrayList<Revision>();
        var scan = ScanRequest.builder()
                .tableName(table)
                .filterExpression("begins_with(pk, :log)")
                .projectionExpression("pk, sk, #at, #by, #bytes, slug, #status, #path")
                .expressionAttributeNames(Map.of(
                        "#bytes", Revision.BYTES, "#by", "by", "#at", "at", "#status", "status", "#path", "path"))
                .expressionAttributeValues(Map.of(":log", s(Revision.PARTITION)))
                .consistentRead(true)
                .build();
        dynamo.scanPaginator(scan).items().forEach(item -> revisions.add(Revision.of(item)));
        return revisions;
    }

    private Map<String, AttributeValue> get(String postId, long version, boolean consistent) {
        return dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(Revision.key(postId, version))
                        .consistentRead(consistent)
                        .build())
                .item();
    }
}
