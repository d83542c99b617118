package blog.comments;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.IndexQuery;
import blog.dynamo.ItemChange;
import blog.dynamo.Outcome;
import blog.dynamo.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The comments of all posts; those of one post, or rather of one life of it, are a partition in the order of
/// their making. One that has expired counts as absent, whether DynamoDB has come to remove it or not.
public final class CommentTable {
    private final Table table;

    public CommentTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Keeps the comment unless there is one of its id, and answers with the one that is kept then.
    public StoredComment add(StoredComment comment) {
        var put = PutItemRequest.builder().item(CommentItem.from(comment)).conditionExpression(Table.NOTHING_THERE);
        return table.put(put) instanceof Outcome.Unmet unmet ? CommentItem.read(unmet.item()) : comment;
    }

    /// The comment as it is now, a deleted one too; a consistent read.
    public Optional<StoredComment> find(String postId, String id, Instant now) {
        Map<String, AttributeValue> item = table.item(CommentItem.key(postId, id), true);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(CommentItem.read(item)).filter(it -> it.isThere(now));
    }

    /// Those of many places, by these.
    public Map<Place, StoredComment> findAll(List<Place> places, Instant now) {
        var items = table.items(
                places.stream()
                        .map(place -> CommentItem.key(place.postId(), place.id()))
                        .distinct()
                        .toList(),
                true);
        var found = new HashMap<Place, StoredComment>();
        items.values().stream()
                .map(CommentItem::read)
                .filter(comment -> comment.isThere(now))
                .forEach(comment -> found.put(Place.of(comment), comment));
        return found;
    }

    /// Puts `after` where `before` lies; what lies there instead when somebody else was faster, and nothing
    /// where it was removed. Done twice it is done once.
    public Replaced replace(StoredComment before, StoredComment after) {
        Map<String, AttributeValue> wanted = CommentItem.from(after);
        return switch (ItemChange.of(table, CommentWrites.replace(before, wanted))) {
            case Outcome.Done _ -> new Replaced.Done(after);
            case Outcome.Unmet unmet when CommentWrites.isSame(unmet.item(), wanted) -> new Replaced.Done(after);
            case Outcome.Unmet unmet ->
                new Replaced.Overtaken(
                        unmet.item().isEmpty() ? Optional.empty() : Optional.of(CommentItem.read(unmet.item())));
            case Outcome.Contended _ -> new Replaced.Overtaken(Optional.of(before));
        };
    }

    /// Notes that readers see an answer to a comment, before they do: it keeps its place for good, even if it is
    /// deleted by now.
    public void answer(String postId, String id) {
        table.update(UpdateItemRequest.builder()
                .key(CommentItem.key(postId, id))
                .updateExpression("SET #answered = :true REMOVE #expires")
                .conditionExpression("#status IN (:visible, :deleted)")
                .expressionAttributeNames(Map.of(
                        "#answered", CommentItem.ANSWERED,
                        "#expires", CommentItem.EXPIRES,
                        "#status", CommentItem.STATUS))
                .expressionAttributeValues(Map.of(
                        ":true", AttributeValue.fromBool(true),
                        ":visible", s(CommentStatus.VISIBLE.word()),
                        ":deleted", s(CommentStatus.DELETED.word()))));
    }

    /// Up to `limit` comments of a status that has a queue, the oldest first, from the one behind `after` on;
    /// eventually consistent.
    public List<StoredComment> queue(CommentStatus status, Optional<Place> after, int limit, Instant now) {
        var query = IndexQuery.of(CommentItem.QUEUE, status.word())
                .passing(
                        "#expires > :now",
                        Map.of("#expires", CommentItem.EXPIRES),
                        Map.of(":now", n(now.getEpochSecond())))
                .limit(limit);
        after.ifPresent(place -> query.after(CommentItem.key(place.postId(), place.id())));
        return query.in(table).stream().map(CommentItem::read).toList();
    }

    /// Where a comment lies.
    public record Place(String postId, String id) {
        public static Place of(StoredComment comment) {
            return new Place(comment.comment().postId(), comment.comment().id());
        }
    }

    /// What has become of a change.
    public sealed interface Replaced {
        record Done(StoredComment now) implements Replaced {}

        record Overtaken(Optional<StoredComment> current) implements Replaced {}
    }
}
