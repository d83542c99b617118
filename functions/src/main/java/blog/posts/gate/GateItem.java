package blog.posts.gate;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The gate's layout. `applied` is a set of marks, one for each change that `count` holds already.
public final class GateItem {
    private static final String SK = "GATE";
    static final String ID = "id";
    static final String STATE = "state";
    static final String COUNT = "count";
    static final String APPLIED = "applied";
    /// How often anything was counted, for whoever moves the gate: it only grows.
    static final String CHANGES = "changes";

    static final String TO = "to";
    private static final String TITLE = "title";
    private static final String DATE = "date";

    private GateItem() {}

    public static Map<String, AttributeValue> key(Slug slug) {
        return Attributes.key("POST#" + slug, SK);
    }

    public static Gate read(Map<String, AttributeValue> item) {
        String state = Attributes.text(item, STATE).toUpperCase(Locale.ROOT);
        // A comment's removal may be counted before its arrival, so the number can be below zero for a moment.
        long count = item.containsKey(COUNT) ? Math.max(0, Attributes.number(item, COUNT)) : 0;
        String to = Attributes.textOrNull(item, TO);
        return new Gate(
                Attributes.text(item, ID),
                Gate.State.valueOf(state),
                count,
                to == null ? null : new Slug(to),
                Attributes.textOrNull(item, TITLE),
                Attributes.instantOrNull(item, DATE),
                GateCount.reactions(item));
    }

    /// Whether the gate of the second says something else than that of the first.
    public static boolean differs(StoredPost before, StoredPost after) {
        return !Discussion.of(before).equals(Discussion.of(after));
    }

    /// Says what there is to say of the post, and leaves the count as it is.
    public static TransactWriteItem put(String table, StoredPost post) {
        var said = Discussion.of(post);
        var update = Update.builder()
                .tableName(table)
                .key(key(post.slug()))
                .updateExpression("SET #id = :id, #state = :state, #title = :title, #date = :date,"
                        + " #count = if_not_exists(#count, :none)")
                .expressionAttributeNames(
                        Map.of("#id", ID, "#state", STATE, "#count", COUNT, "#title", TITLE, "#date", DATE))
                .expressionAttributeValues(Map.of(
                        ":id", s(said.postId()),
                        ":state", value(said.state()),
                        ":title", s(said.title()),
                        ":date", s(said.date().toString()),
                        ":none", n(0)))
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    /// Says that the post is gone, and leaves the count as it is.
    public static TransactWriteItem put(String table, Slot.Deleted deleted) {
        var update = Update.builder()
                .tableName(table)
                .key(key(deleted.slug()))
                .updateExpression("SET #id = :id, #state = :state, #count = if_not_exists(#count, :none)"
                        + " REMOVE #title, #date")
                .expressionAttributeNames(
                        Map.of("#id", ID, "#state", STATE, "#count", COUNT, "#title", TITLE, "#date", DATE))
                .expressionAttributeValues(Map.of(
                        ":id", s(deleted.id()),
                        ":state", value(deleted.wasPublic() ? Gate.State.GONE : Gate.State.DRAFT),
                        ":none", n(0)))
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    /// Replaces whatever gate there was by one without comments, for a post that starts a new life.
    public static TransactWriteItem begin(String table, StoredPost post) {
        var said = Discussion.of(post);
        var item = new NewItem(key(post.slug()))
                .text(ID, said.postId())
                .with(STATE, value(said.state()))
                .text(TITLE, said.title())
                .instant(DATE, said.date())
                .number(COUNT, 0);
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item.attributes()).build())
                .build();
    }

    static AttributeValue value(Gate.State state) {
        return s(state.name().toLowerCase(Locale.ROOT));
    }
}
