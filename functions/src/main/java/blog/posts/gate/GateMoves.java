package blog.posts.gate;

import static blog.dynamo.Attributes.n;

import blog.dynamo.NewItem;
import blog.names.Slug;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The gates of a post that moves.
public final class GateMoves {
    private GateMoves() {}

    /// Makes the gate at a slug lead to where the post lies now.
    public static Put moved(String table, Slug slug, String postId, Slug to) {
        var item = new NewItem(GateItem.key(slug))
                .text(GateItem.ID, postId)
                .with(GateItem.STATE, GateItem.value(Gate.State.MOVED))
                .text(GateItem.TO, to.value());
        return Put.builder().tableName(table).item(item.attributes()).build();
    }

    /// As [#moved], if the gate there is still as it was read: what it has counted moves along, and nothing may
    /// get lost.
    public static Put movedFrom(String table, Map<String, AttributeValue> read, Slug slug, String postId, Slug to) {
        var values = new HashMap<>(Map.of(":count", read.getOrDefault(GateItem.COUNT, n(0))));
        return moved(table, slug, postId, to).toBuilder()
                .conditionExpression("#count = :count AND " + unchanged("#applied", GateItem.APPLIED, read, values)
                        + " AND " + unchanged("#changes", GateItem.CHANGES, read, values))
                .expressionAttributeNames(
                        Map.of("#count", GateItem.COUNT, "#applied", GateItem.APPLIED, "#changes", GateItem.CHANGES))
                .expressionAttributeValues(values)
                .build();
    }

    private static String unchanged(
            String name, String attribute, Map<String, AttributeValue> read, Map<String, AttributeValue> values) {
        AttributeValue value = read.get(attribute);
        if (value == null) {
            return "attribute_not_exists(" + name + ")";
        }
        values.put(":" + attribute, value);
        return name + " = :" + attribute;
    }

    /// The gate that was read, at another slug.
    public static Put arrived(String table, Map<String, AttributeValue> read, Slug slug) {
        var item = new HashMap<>(read);
        item.putAll(GateItem.key(slug));
        return Put.builder().tableName(table).item(item).build();
    }
}
