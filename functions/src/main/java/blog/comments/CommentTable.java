package blog.comments;

import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.dynamo.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// The comments of all posts; those of one post, or rather of one life of it, are a partition in the order of their
/// making.
public final class CommentTable {
    /// A page ends early here, for a Lambda function's answer has a limit of 6 MB.
    private static final int MOST_BYTES = 1 << 20;

    private final DynamoDbClient dynamo;
    private final String table;

    public CommentTable(DynamoDbClient dynamo, String commentsTable) {
        this.dynamo = dynamo;
        this.table = commentsTable;
    }

    /// Keeps the comment unless there is one of its id, and answers with the JSON of the one that is kept then.
    public byte[] add(Comment comment) {
        Map<String, AttributeValue> item = CommentItem.from(comment);
        var put = PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(pk)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            Faults.outlasting(() -> dynamo.putItem(put));
            return CommentItem.json(item);
        } catch (ConditionalCheckFailedException e) {
            return CommentItem.json(e.item());
        }
    }

    /// Whether readers see such a comment on the post, strongly consistent: its author may have read it a blink ago.
    public boolean isVisible(String postId, String id) {
        Map<String, AttributeValue> item = dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(CommentItem.key(postId, id))
                        .consistentRead(true)
                        .build())
                .item();
        return CommentItem.VISIBLE.equals(CommentItem.status(item));
    }

    /// Up to `limit` comments from the one behind `after` on (null: from the start); eventually consistent.
    CommentPage page(String postId, boolean newestFirst, int limit, @Nullable String after) {
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :post")
                .expressionAttributeValues(Map.of(":post", s(CommentItem.partition(postId))))
                .projectionExpression(CommentItem.READ)
                .scanIndexForward(!newestFirst)
                .limit(limit + 1);
        if (after != null) {
            query.exclusiveStartKey(Attributes.key(CommentItem.partition(postId), after));
        }
        QueryResponse found = dynamo.query(query.build());
        return cut(found.items(), limit, !found.lastEvaluatedKey().isEmpty());
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
