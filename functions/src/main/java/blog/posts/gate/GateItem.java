package blog.posts.gate;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /// Says what there is to say of the post as it is after a change; empty where that is what the gate says already.
    public static Optional<TransactWriteItem> change(String table, StoredPost before, StoredPost after) {
        var said = Discussion.of(after);
        return said.equals(Discussion.of(before)) ? Optional.empty() : Optional.of(put(table, after.slug(), said));
    }

    /// Says what there is to say of the post, and leaves the count as it is.
    public static TransactWriteItem put(String table, StoredPost post) {
        return put(table, post.slug(), Discussion.of(post));
    }

    /// Says that the post is gone, and leaves the count as it is.
    public static TransactWriteItem put(String table, Slot.Deleted deleted) {
        Gate.State state = deleted.wasPublic() ? Gate.State.GONE : Gate.State.DRAFT;
        return update(table, deleted.slug(), " REMOVE #title, #date", said(deleted.id(), state));
    }

    private static TransactWriteItem put(String table, Slug slug, Discussion said) {
        var values = said(said.postId(), said.state());
        values.put(":title", s(said.title()));
        values.put(":date", s(said.date().toString()));
        return update(table, slug, ", #title = :title, #date = :date", values);
    }

    private static Map<String, AttributeValue> said(String postId, Gate.State state) {
        return new HashMap<>(Map.of(":id", s(postId), ":state", value(state), ":none", n(0)));
    }

    private static TransactWriteItem update(
            String table, Slug slug, String andMore, Map<String, AttributeValue> values) {
        var update = Update.builder()
                .tableName(table)
                .key(key(slug))
                .updateExpression("SET #id = :id, #state = :state, #count = if_not_exists(#count, :none)" + andMore)
                .expressionAttributeNames(
                        Map.of("#id", ID, "#state", STATE, "#count", COUNT, "#title", TITLE, "#date", DATE))
                .expressionAttributeValues(values)
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
