package blog.comments.moving;

import static blog.dynamo.Attributes.n;

import blog.comments.CommentItem;
import blog.comments.CommentTable.Place;
import blog.comments.StoredComment;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Outcome;
import blog.dynamo.Page;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Comments as a whole: brought in from elsewhere, and handed out. That one was brought in is remembered for good,
/// with nothing but its id: what has been taken away since does not come back by a second import.
public final class MovedCommentTable {
    private static final String MARKS = "IMPORTED#";

    private final Table table;

    public MovedCommentTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Those of the places to which a comment was brought, whatever has become of it.
    Set<Place> brought(List<Place> places) {
        return table
                .items(places.stream().map(MovedCommentTable::mark).distinct().toList(), true)
                .keySet()
                .stream()
                .map(key -> new Place(
                        Attributes.text(key, Attributes.PK).substring(MARKS.length()),
                        Attributes.text(key, Attributes.SK)))
                .collect(Collectors.toSet());
    }

    /// Keeps a comment with a mark that it is no news, or finds that there is or was one of its id.
    Outcome bring(StoredComment comment) {
        var item = new HashMap<>(CommentItem.from(comment));
        // A number, for of a stream's records texts and numbers are read.
        item.put(CommentItem.IMPORTED, n(1));
        Map<String, AttributeValue> mark = new NewItem(mark(Place.of(comment))).attributes();
        return table.write(List.of(put(item), put(mark)));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table.name())
                        .item(item)
                        .conditionExpression(Table.NOTHING_THERE)
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> mark(Place place) {
        return Attributes.key(MARKS + place.postId(), place.id());
    }

    /// Notes that a comment of any status is answered, for which it is to keep its place.
    void answer(Place place) {
        table.update(UpdateItemRequest.builder()
                .key(CommentItem.key(place.postId(), place.id()))
                .updateExpression("SET #answered = :true")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeNames(Map.of("#answered", CommentItem.ANSWERED))
                .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))));
    }

    /// At most so many comments of a post, in any status, the oldest first, behind the id `after` (null: from the
    /// start); a consistent read.
    Stretch stretch(String postId, @Nullable String after, int most) {
        Page page = table.page(PartitionQuery.of(CommentItem.partition(postId))
                .consistent()
                .after(after)
                .limit(most));
        return new Stretch(page.items().stream().map(CommentItem::read).toList(), page.last());
    }

    /// A part of a post's comments; `last` is the id behind which more may follow, null at the end.
    record Stretch(List<StoredComment> comments, @Nullable String last) {}
}
