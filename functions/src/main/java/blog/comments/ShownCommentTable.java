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
public final class ShownCommentTable {
    /// A page ends early here, for a Lambda function's answer has a limit of 6 MB.
    private static final int MOST_BYTES = 1 << 20;

    /// What is not shown is read all the same. A page ends early here, so that no number of such comments makes an
    /// answer late.
    private static final int MOST_LOOKED_AT = 1000;

    private static final String SHOWN = "#status = :visible OR #status = :deleted AND attribute_exists(#answered)";

    private final Table table;

    public ShownCommentTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Up to `limit` comments from the one behind `after` on (null: from the start), and the places of deleted
    /// ones that others answer; eventually consistent. One call, unless some are held; fewer than there are where
    /// very many are.
    public CommentPage page(String postId, boolean newestFirst, int limit, @Nullable String after) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        String place = after;
        int look = limit + 1;
        int left = MOST_LOOKED_AT;
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
            left -= look;
            look = Math.min(left, look * 2);
        } while (place != null && found.size() <= limit && left > 0);
        return cut(found, limit, place);
    }

    private static CommentPage cut(List<Map<String, AttributeValue>> found, int limit, @Nullable String lookedAt) {
        var items = new ArrayList<byte[]>();
        int visible = 0;
        int bytes = 0;
        for (Map<String, AttributeValue> item : found) {
            if (items.size() == limit || bytes > MOST_BYTES) {
                break;
            }
            byte[] json = CommentItem.json(item);
            items.add(json);
            bytes += json.length;
            visible += CommentItem.isVisible(item) ? 1 : 0;
        }
        boolean wholly = items.size() == found.size();
        return new CommentPage(items, visible, wholly ? lookedAt : CommentItem.id(found.get(items.size() - 1)));
    }
}
