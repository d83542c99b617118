package blog.comments;

import static blog.dynamo.Attributes.n;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Changes of comments that leave alone what others may write meanwhile: that they are answered.
final class CommentWrites {
    private static final Set<String> KEPT =
            Set.of(Attributes.PK, Attributes.SK, CommentItem.ANSWERED, CommentItem.IMPORTED);
    /// What a comment may have or not.
    private static final List<String> OPTIONAL = List.of(
            CommentItem.TITLE,
            CommentItem.HAND,
            CommentItem.WHO,
            CommentItem.QUEUE,
            CommentItem.SCORE,
            CommentItem.REASONS,
            CommentItem.TRAIL,
            CommentItem.EXPIRES);

    private CommentWrites() {}

    /// Sets all that `wanted` has and removes what it has not, if the version is still that of `before`. What is
    /// deleted as a comment that nobody answers must still be one.
    static UpdateItemRequest.Builder replace(StoredComment before, Map<String, AttributeValue> wanted) {
        var names = new HashMap<String, String>();
        var values = new HashMap<>(Map.of(":before", n(before.version())));
        var sets = new ArrayList<String>();
        new TreeMap<>(wanted).forEach((name, value) -> {
            if (!KEPT.contains(name)) {
                names.put("#" + name, name);
                values.put(":" + name, value);
                sets.add("#" + name + " = :" + name);
            }
        });
        List<String> removed = OPTIONAL.stream()
                .filter(name -> !wanted.containsKey(name))
                .peek(name -> names.put("#" + name, name))
                .map(name -> "#" + name)
                .toList();
        names.put("#version", Table.VERSION);
        String condition = "#version = :before";
        boolean alone = CommentItem.is(wanted, CommentStatus.DELETED) && !before.answered();
        if (alone) {
            names.put("#answered", CommentItem.ANSWERED);
        }
        return UpdateItemRequest.builder()
                .key(Attributes.keyOf(wanted))
                .updateExpression("SET " + String.join(", ", sets)
                        + (removed.isEmpty() ? "" : " REMOVE " + String.join(", ", removed)))
                .conditionExpression(alone ? condition + " AND attribute_not_exists(#answered)" : condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }

    /// Whether what lies there is what was to be put there: the SDK has asked again after the answer was lost.
    static boolean isSame(Map<String, AttributeValue> item, Map<String, AttributeValue> wanted) {
        return without(item).equals(without(wanted));
    }

    private static Map<String, AttributeValue> without(Map<String, AttributeValue> item) {
        var rest = new HashMap<>(item);
        rest.remove(CommentItem.ANSWERED);
        rest.remove(CommentItem.IMPORTED);
        return rest;
    }
}
