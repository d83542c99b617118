package blog.posts.gate;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.names.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The gate's layout. `applied` is a set of marks, one for each change that `count` holds already.
public final class GateItem {
    private static final String SK = "GATE";
    private static final String ID = "id";
    private static final String STATE = "state";
    private static final String COUNT = "count";
    private static final String APPLIED = "applied";
    private static final String TO = "to";

    private GateItem() {}

    public static Map<String, AttributeValue> key(Slug slug) {
        return Attributes.key("POST#" + slug, SK);
    }

    public static Gate read(Map<String, AttributeValue> item) {
        String state = Attributes.text(item, STATE).toUpperCase(Locale.ROOT);
        // A comment's removal may be counted before its arrival, so the number can be below zero for a moment.
        long count = item.containsKey(COUNT) ? Math.max(0, Attributes.number(item, COUNT)) : 0;
        String to = Attributes.textOrNull(item, TO);
        return new Gate(Attributes.text(item, ID), Gate.State.valueOf(state), count, to == null ? null : new Slug(to));
    }

    /// Sets id and state and leaves the count as it is.
    public static TransactWriteItem put(String table, Slug slug, String postId, Gate.State state) {
        var update = Update.builder()
                .tableName(table)
                .key(key(slug))
                .updateExpression("SET #id = :id, #state = :state, #count = if_not_exists(#count, :none)")
                .expressionAttributeNames(Map.of("#id", ID, "#state", STATE, "#count", COUNT))
                .expressionAttributeValues(Map.of(":id", s(postId), ":state", value(state), ":none", n(0)))
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    /// Replaces whatever gate there was by one without comments, for a post that starts a new life.
    public static TransactWriteItem begin(String table, Slug slug, String postId, Gate.State state) {
        var item = new HashMap<>(key(slug));
        item.put(ID, s(postId));
        item.put(STATE, value(state));
        item.put(COUNT, n(0));
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }

    /// Makes the gate at a slug lead to where the post lies now.
    public static Put moved(String table, Slug slug, String postId, Slug to) {
        var item = new HashMap<>(key(slug));
        item.put(ID, s(postId));
        item.put(STATE, value(Gate.State.MOVED));
        item.put(TO, s(to.value()));
        return Put.builder().tableName(table).item(item).build();
    }

    /// As [#moved], if the gate there is still as it was read: what it has counted moves along, and nothing may get
    /// lost.
    public static Put movedFrom(String table, Map<String, AttributeValue> read, Slug slug, String postId, Slug to) {
        var values = new HashMap<>(Map.of(":count", read.getOrDefault(COUNT, n(0))));
        String marks = "attribute_not_exists(#applied)";
        if (read.containsKey(APPLIED)) {
            values.put(":applied", read.get(APPLIED));
            marks = "#applied = :applied";
        }
        return moved(table, slug, postId, to).toBuilder()
                .conditionExpression("#count = :count AND " + marks)
                .expressionAttributeNames(Map.of("#count", COUNT, "#applied", APPLIED))
                .expressionAttributeValues(values)
                .build();
    }

    /// The gate that was read, at another slug.
    public static Put arrived(String table, Map<String, AttributeValue> read, Slug slug) {
        var item = new HashMap<>(read);
        item.putAll(key(slug));
        return Put.builder().tableName(table).item(item).build();
    }

    /// Counts a change unless its mark says that it is counted, or the post has moved or leads another life;
    /// answers with the marks.
    static UpdateItemRequest.Builder count(Slug slug, String postId, SdkBytes mark, int delta) {
        return UpdateItemRequest.builder()
                .key(key(slug))
                .updateExpression("ADD #count :delta, #applied :marks")
                .conditionExpression("#id = :id AND attribute_not_exists(#to) AND NOT contains(#applied, :mark)")
                .expressionAttributeNames(Map.of("#id", ID, "#count", COUNT, "#applied", APPLIED, "#to", TO))
                .expressionAttributeValues(Map.of(
                        ":id", s(postId),
                        ":delta", n(delta),
                        ":mark", AttributeValue.fromB(mark),
                        ":marks", AttributeValue.fromBs(List.of(mark))))
                .returnValues(ReturnValue.UPDATED_NEW);
    }

    static UpdateItemRequest.Builder forget(Slug slug, String postId, List<SdkBytes> marks) {
        return UpdateItemRequest.builder()
                .key(key(slug))
                .updateExpression("DELETE #applied :marks")
                .conditionExpression("#id = :id")
                .expressionAttributeNames(Map.of("#id", ID, "#applied", APPLIED))
                .expressionAttributeValues(Map.of(":id", s(postId), ":marks", AttributeValue.fromBs(marks)));
    }

    static List<SdkBytes> marks(Map<String, AttributeValue> item) {
        AttributeValue marks = item.get(APPLIED);
        return marks == null ? List.of() : marks.bs();
    }

    private static AttributeValue value(Gate.State state) {
        return s(state.name().toLowerCase(Locale.ROOT));
    }
}
