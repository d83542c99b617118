package blog.comments.people;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.dynamo.Outcome;
import blog.dynamo.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// What was decided about persons: which of their comments were approved, and until when they are blocked. Every
/// write may happen twice.
public final class PersonTable {
    /// One is enough to be trusted; more are kept so that taking one back is not taking all.
    static final int MOST_APPROVED = 20;

    private static final String PARTITION = "WHO#";
    private static final String SK = "WHO";
    private static final String APPROVED = "approved";
    private static final String BLOCKED = "blocked";
    private static final String SOMETHING_THERE = "attribute_exists(pk)";

    private final Table table;

    public PersonTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// A consistent read: who was approved just now comments again at once.
    public Standing standing(Who who) {
        Map<String, AttributeValue> item = table.item(key(who), true);
        return new Standing(
                item.containsKey(APPROVED),
                item.containsKey(BLOCKED) ? Instant.ofEpochSecond(Attributes.number(item, BLOCKED)) : null);
    }

    /// One of many approved comments may be left out.
    public void approve(Who who, String commentId) {
        table.update(UpdateItemRequest.builder()
                .key(key(who))
                .updateExpression("ADD approved :ids")
                .conditionExpression("attribute_not_exists(approved) OR size(approved) < :most")
                .expressionAttributeValues(
                        Map.of(":ids", AttributeValue.fromSs(List.of(commentId)), ":most", n(MOST_APPROVED))));
    }

    /// The comment counts no more.
    public void withdraw(Who who, String commentId) {
        table.update(UpdateItemRequest.builder()
                .key(key(who))
                .updateExpression("DELETE approved :ids")
                .conditionExpression("contains(approved, :id)")
                .expressionAttributeValues(
                        Map.of(":ids", AttributeValue.fromSs(List.of(commentId)), ":id", s(commentId))));
    }

    public void block(Who who, Instant until) {
        table.update(UpdateItemRequest.builder()
                .key(key(who))
                .updateExpression("SET blocked = :until")
                .expressionAttributeValues(Map.of(":until", n(until.getEpochSecond()))));
    }

    public void unblock(Who who) {
        table.update(UpdateItemRequest.builder()
                .key(key(who))
                .updateExpression("REMOVE blocked")
                .conditionExpression(SOMETHING_THERE));
    }

    /// Nothing is known of them any more but that they are blocked, as long as they are: nobody ends that by
    /// having themselves erased.
    public void forget(Who who, Instant now) {
        var delete = DeleteItemRequest.builder()
                .key(key(who))
                .conditionExpression("attribute_not_exists(blocked) OR blocked <= :now")
                .expressionAttributeValues(Map.of(":now", n(now.getEpochSecond())));
        if (table.delete(delete) instanceof Outcome.Unmet) {
            table.update(UpdateItemRequest.builder()
                    .key(key(who))
                    .updateExpression("REMOVE approved")
                    .conditionExpression(SOMETHING_THERE));
        }
    }

    private static Map<String, AttributeValue> key(Who who) {
        return Attributes.key(PARTITION + who.id(), SK);
    }
}
