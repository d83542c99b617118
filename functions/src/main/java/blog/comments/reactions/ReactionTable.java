package blog.comments.reactions;

import blog.codec.Ulid;
import blog.comments.people.Who;
import blog.dynamo.Attributes;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import blog.names.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// The reactions in the comments table: one of a person, a post and a kind. Every write may happen twice.
public final class ReactionTable {
    private final Table table;

    public ReactionTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// Nothing changes where it is already.
    void leave(Who who, String postId, Slug slug, String kind, String id) {
        table.put(PutItemRequest.builder()
                .item(ReactionItem.from(who, postId, slug, kind, id))
                .conditionExpression(Table.NOTHING_THERE));
    }

    void takeBack(Who who, String postId, String kind) {
        table.delete(ReactionItem.key(who, postId, kind));
    }

    /// What a person has left, each as the slug that the post had and the kind.
    public List<Left> of(Who who) {
        var left = new ArrayList<Left>();
        table.all(PartitionQuery.of(ReactionItem.partition(who)).consistent())
                .forEach(item -> left.add(
                        new Left(ReactionItem.postId(item), ReactionItem.slug(item), ReactionItem.kind(item))));
        return left;
    }

    /// Takes back all that a person has left until that moment; how many these were.
    public int forget(Who who, Instant until) {
        int count = 0;
        for (var item : table.all(PartitionQuery.of(ReactionItem.partition(who)).consistent())) {
            if (!Ulid.time(ReactionItem.id(item)).isAfter(until)) {
                table.delete(Attributes.keyOf(item));
                count++;
            }
        }
        return count;
    }

    /// A reaction.
    public record Left(String postId, Slug slug, String kind) {}
}
