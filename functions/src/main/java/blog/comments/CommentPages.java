package blog.comments;

import blog.dynamo.Page;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What readers see of comments.
public final class CommentPages {
    /// A page ends early here, for a Lambda function's answer has a limit of 6 MB.
    private static final int MOST_BYTES = 1 << 20;

    /// Where much is held, more is looked at with each call.
    private static final int MOST_LOOKED_AT = 1000;

    private static final String SHOWN = "#status = :visible OR #status = :deleted AND attribute_exists(#answered)";

    private final Table table;

    public CommentPages(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Up to `limit` comments from the one behind `after` on (null: from the start), and the places of deleted
    /// ones that others answer; eventually consistent. One call, unless some are held.
    public CommentPage page(String postId, boolean newestFirst, int limit, @Nullable String after) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        String place = after;
        int look = limit + 1;
        do {
            Page page = table.page(PartitionQuery.of(CommentItem.partition(postId))
                    .showing(CommentItem.READ, Map.of("#status", CommentItem.STATUS, "#answered", CommentItem.ANSWERED))
                    .passing(
                            SHOWN,
                            Map.of(":visible", CommentStatus.VISIBLE.word(), ":deleted", CommentStatus.DELETED.word()))
                    .after(place)
                    .ascending(!newestFirst)
                    .limit(look));
            found.addAll(page.items());
            place = page.last();
            look = Math.min(MOST_LOOKED_AT, look * 2);
        } while (place != null && found.size() <= limit);
        return cut(found, limit, place != null);
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
