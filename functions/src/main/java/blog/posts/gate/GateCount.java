package blog.posts.gate;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.names.Slug;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The changes of what a gate has counted.
final class GateCount {
    private GateCount() {}

    /// Counts a change unless its mark says that it is counted, or the post has moved or leads another life;
    /// answers with the marks.
    static UpdateItemRequest.Builder count(Slug slug, String postId, Counted counted, SdkBytes mark, int delta) {
        return UpdateItemRequest.builder()
                .key(GateItem.key(slug))
                .updateExpression("ADD #count :delta, #applied :marks, #changes :one")
                .conditionExpression("#id = :id AND attribute_not_exists(#to) AND NOT contains(#applied, :mark)")
                .expressionAttributeNames(Map.of(
                        "#id", GateItem.ID,
                        "#count", counted.attribute(),
                        "#applied", GateItem.APPLIED,
                        "#changes", GateItem.CHANGES,
                        "#to", GateItem.TO))
                .expressionAttributeValues(Map.of(
                        ":id", s(postId),
                        ":delta", n(delta),
                        ":one", n(1),
                        ":mark", AttributeValue.fromB(mark),
                        ":marks", AttributeValue.fromBs(List.of(mark))))
                .returnValues(ReturnValue.UPDATED_NEW);
    }

    static UpdateItemRequest.Builder forget(Slug slug, String postId, List<SdkBytes> marks) {
        return UpdateItemRequest.builder()
                .key(GateItem.key(slug))
                .updateExpression("DELETE #applied :marks")
                .conditionExpression("#id = :id")
                .expressionAttributeNames(Map.of("#id", GateItem.ID, "#applied", GateItem.APPLIED))
                .expressionAttributeValues(Map.of(":id", s(postId), ":marks", AttributeValue.fromBs(marks)));
    }

    /// How many there are of each kind that somebody has left.
    static Map<String, Long> reactions(Map<String, AttributeValue> item) {
        var reactions = new TreeMap<String, Long>();
        item.keySet().forEach(name -> {
            if (name.startsWith(Counted.REACTIONS) && Attributes.number(item, name) > 0) {
                reactions.put(name.substring(Counted.REACTIONS.length()), Attributes.number(item, name));
            }
        });
        return reactions;
    }

    static List<SdkBytes> marks(Map<String, AttributeValue> item) {
        AttributeValue marks = item.get(GateItem.APPLIED);
        return marks == null ? List.of() : marks.bs();
    }
}
