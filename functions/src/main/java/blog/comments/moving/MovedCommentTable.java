package blog.comments.moving;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.comments.CommentItem;
import blog.comments.CommentStatus;
import blog.comments.CommentTable.Place;
import blog.comments.StoredComment;
import blog.dynamo.Attributes;
import blog.dynamo.Outcome;
import blog.dynamo.Table;
import blog.dynamo.TableWalk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Comments as a whole: brought in from elsewhere, and handed out.
public final class MovedCommentTable {
    private static final String HANDED_OUT = "begins_with(pk, :posts)"
            + " AND (#status IN (:visible, :held) OR (#status = :deleted AND attribute_exists(#answered)))"
            + " AND (attribute_not_exists(#expires) OR #expires > :now)";
    private static final Map<String, String> NAMES =
            Map.of("#status", CommentItem.STATUS, "#answered", CommentItem.ANSWERED, "#expires", CommentItem.EXPIRES);

    private final Table table;

    public MovedCommentTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Keeps a comment with a mark that it is no news; false when one of its id is there.
    public boolean bring(StoredComment comment) {
        var item = new HashMap<>(CommentItem.from(comment));
        // A number, for of a stream's records texts and numbers are read.
        item.put(CommentItem.IMPORTED, n(1));
        var put = PutItemRequest.builder().item(item).conditionExpression(Table.NOTHING_THERE);
        return table.put(put) instanceof Outcome.Done;
    }

    /// Notes that a comment of any status is answered, for which it is to keep its place.
    public void answer(Place place) {
        table.update(UpdateItemRequest.builder()
                .key(CommentItem.key(place.postId(), place.id()))
                .updateExpression("SET #answered = :true")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeNames(Map.of("#answered", CommentItem.ANSWERED))
                .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))));
    }

    /// Comments in no order but that of the table, from the key `after` on (null: from the start), and the key that
    /// the next are behind, null at the end. Those that nobody is to see again are passed over: spam, what was
    /// taken back, what has expired, and deleted ones that nobody answers.
    public Stretch walk(@Nullable Position after, int looks, Instant now) {
        var scan = ScanRequest.builder()
                .consistentRead(true)
                .limit(looks)
                .exclusiveStartKey(after == null ? null : Attributes.key(after.pk(), after.sk()))
                .filterExpression(HANDED_OUT)
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(Map.of(
                        ":posts", s(CommentItem.partition("")),
                        ":visible", s(CommentStatus.VISIBLE.word()),
                        ":held", s(CommentStatus.HELD.word()),
                        ":deleted", s(CommentStatus.DELETED.word()),
                        ":now", n(now.getEpochSecond())));
        TableWalk.Stretch found = new TableWalk(table).stretch(scan);
        return new Stretch(
                found.items().stream().map(CommentItem::read).toList(),
                found.last() == null
                        ? null
                        : new Position(
                                Attributes.text(found.last(), Attributes.PK),
                                Attributes.text(found.last(), Attributes.SK)));
    }

    /// A part of the walk.
    public record Stretch(
            List<StoredComment> comments, @Nullable Position last) {}

    /// A place in the table, whatever lies there.
    public record Position(String pk, String sk) {
        public static Position of(StoredComment comment) {
            return new Position(
                    CommentItem.partition(comment.comment().postId()),
                    comment.comment().id());
        }
    }
}
