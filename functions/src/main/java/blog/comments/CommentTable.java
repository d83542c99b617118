package blog.comments;

import blog.dynamo.Outcome;
import blog.dynamo.Page;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// The comments of all posts; those of one post, or rather of one life of it, are a partition in the order of their
/// making.
public final class CommentTable {
    /// A page ends early here, for a Lambda function's answer has a limit of 6 MB.
    private static final int MOST_BYTES = 1 << 20;

    private final Table table;

    public CommentTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Keeps the comment unless there is one of its id, and answers with the JSON of the one that is kept then.
    public byte[] add(Comment comment) {
        Map<String, AttributeValue> item = CommentItem.from(comment);
        var put = PutItemRequest.builder().item(item).conditionExpression(Table.NOTHING_THERE);
        return CommentItem.json(table.put(put) instanceof Outcome.Unmet unmet ? unmet.item() : item);
    }

    /// Whether readers see such a comment on the post, strongly consistent: its author may have read it a blink ago.
    public boolean isVisible(String postId, String id) {
        return CommentItem.VISIBLE.equals(CommentItem.status(table.item(CommentItem.key(postId, id), true)));
    }

    /// Up to `limit` comments from the one behind `after` on (null: from the start); eventually consistent.
    CommentPage page(String postId, boolean newestFirst, int limit, @Nullable String after) {
        Page found = table.page(PartitionQuery.of(CommentItem.partition(postId))
                .showing(CommentItem.READ, Map.of())
                .after(after)
                .ascending(!newestFirst)
                .limit(limit + 1));
        return cut(found.items(), limit, found.last() != null);
    }

    private static CommentPage cut(List<Map<String, AttributeValue>> found, int limit, boolean more) {
        var items = new ArrayList<byte[]>();
        int bytes = 0;
        for (Map<String, AttributeValue> item : found) {
            if (items.size() == limit || bytes > MOST_BYTES) {
                break;
            }
            byte[] json = CommentItem.json(item);
            items.add(json);
            bytes += json.length;
        }
        boolean atEnd = items.size() == found.size() && !more;
        return new CommentPage(items, atEnd ? null : CommentItem.id(found.get(items.size() - 1)));
    }
}
