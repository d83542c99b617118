package blog.posts.store;

import static blog.dynamo.Attributes.s;

import blog.dynamo.Page;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import blog.posts.Revision;
import blog.posts.StoredPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// The event logs of all posts, which nothing but a new version ever adds to. Reads are consistent: who asks has most
/// likely just written.
public final class RevisionTable {
    private static final Map<String, String> NAMES = Map.of(
            "#bytes", RevisionItem.BYTES, "#by", RevisionItem.BY, "#at", RevisionItem.AT, "#hash", RevisionItem.HASH);
    private static final String LINE = "pk, sk, #at, #by, #bytes, #hash";

    private final Table table;

    public RevisionTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// Revisions without their texts, and the version after which older ones follow; null at the end.
    public record Found(List<Revision.Line> lines, @Nullable Long last) {}

    /// Up to `limit` of a post's texts, newest first, below the version `before` if one is given. DynamoDB reads the
    /// texts along and stops at a megabyte, so a page may be short, even empty, while there is more.
    public Found lines(String postId, @Nullable Long before, int limit) {
        Page page = table.page(PartitionQuery.of(RevisionItem.PARTITION + postId)
                .having("#bytes")
                .showing(LINE, NAMES)
                .after(before == null ? null : RevisionItem.sort(before))
                .ascending(false)
                .consistent()
                .limit(limit));
        return new Found(
                page.items().stream().map(RevisionItem::line).toList(),
                page.last() == null ? null : Long.valueOf(page.last()));
    }

    /// What was PUT last as this post. Revisions are written once, so an eventually consistent read can only miss the
    /// newest one, and then a consistent one follows.
    public Revision.Text latest(StoredPost post) {
        Map<String, AttributeValue> item = get(post.id(), post.rendering().revision(), false);
        return RevisionItem.sent(
                item.isEmpty() ? get(post.id(), post.rendering().revision(), true) : item);
    }

    /// The revision with this number; empty when the post has none of it.
    public Optional<Revision> find(String postId, long version) {
        Map<String, AttributeValue> item = get(postId, version, true);
        return item.isEmpty() ? Optional.empty() : Optional.of(RevisionItem.revision(item));
    }

    /// What became of a post last; empty when there never was one. Reads the newest text along, if it is one.
    public Optional<Revision> last(String postId) {
        var newest = PartitionQuery.of(RevisionItem.PARTITION + postId)
                .ascending(false)
                .consistent()
                .limit(1);
        return table.page(newest).items().stream().map(RevisionItem::revision).findFirst();
    }

    /// Every entry of every log without its text, in no order; `text` is empty where there is one. Walks over the whole
    /// table.
    public List<Revision> all() {
        var revisions = new ArrayList<Revision>();
        var scan = ScanRequest.builder()
                .filterExpression("begins_with(pk, :log)")
                .projectionExpression("pk, sk, #at, #by, #bytes, slug, #status, #path")
                .expressionAttributeNames(Map.of(
                        "#bytes", RevisionItem.BYTES,
                        "#by", RevisionItem.BY,
                        "#at", RevisionItem.AT,
                        "#status", RevisionItem.STATUS,
                        "#path", RevisionItem.PATH))
                .expressionAttributeValues(Map.of(":log", s(RevisionItem.PARTITION)))
                .consistentRead(true);
        table.scan(scan).forEach(item -> revisions.add(RevisionItem.revision(item)));
        return revisions;
    }

    private Map<String, AttributeValue> get(String postId, long version, boolean consistent) {
        return table.item(RevisionItem.key(postId, version), consistent);
    }
}
