package blog.privacy;

import static blog.dynamo.Attributes.text;

import blog.comments.CommentItem;
import blog.comments.people.Who;
import blog.dynamo.Attributes;
import blog.dynamo.IndexQuery;
import blog.dynamo.Table;
import blog.subscriptions.AddressTable;
import blog.subscriptions.SubscriptionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Everything that is kept of a person, found by the index of persons, which has keys alone and may be a moment
/// behind.
public final class TraceTable {
    private static final String INDEX = "who";

    private final Table table;

    public TraceTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    /// One trace, and the key of its item.
    public record Found(Trace trace, Map<String, AttributeValue> key) {
        /// By which the traces behind it are asked for.
        public String position() {
            return text(key, Attributes.PK) + " " + text(key, Attributes.SK);
        }
    }

    /// Up to `most`, in an order that lasts, from the position on.
    public List<Found> of(Who who, Optional<String> after, int most) {
        var query = IndexQuery.of(INDEX, who.id()).limit(most);
        after.map(TraceTable::key).ifPresent(query::after);
        var found = new ArrayList<Found>();
        for (Map<String, AttributeValue> item : query.in(table)) {
            Map<String, AttributeValue> key = Attributes.keyOf(item);
            found.add(new Found(trace(key), key));
        }
        return found;
    }

    /// Whether there is more than an address that somebody has asked for.
    public boolean isAny(Who who) {
        for (Map<String, AttributeValue> item : IndexQuery.of(INDEX, who.id()).in(table)) {
            if (!(trace(Attributes.keyOf(item)) instanceof Trace.OfAddress)) {
                return true;
            }
        }
        return false;
    }

    void delete(Found found) {
        table.delete(found.key());
    }

    /// Whether a text could be a position.
    public static boolean isPosition(String text) {
        return text.matches("[^ ]+ [^ ]+");
    }

    private static Map<String, AttributeValue> key(String position) {
        String[] parts = position.split(" ", 2);
        return Attributes.key(parts[0], parts[1]);
    }

    private static Trace trace(Map<String, AttributeValue> key) {
        String sk = text(key, Attributes.SK);
        if (CommentItem.isComment(key)) {
            return new Trace.OfComment(CommentItem.postId(key), sk);
        }
        if (SubscriptionItem.isSubscription(key)) {
            return new Trace.OfSubscription(SubscriptionItem.comment(key), sk);
        }
        return AddressTable.isAddress(key)
                ? new Trace.OfAddress(AddressTable.id(key))
                : new Trace.Other(text(key, Attributes.PK), sk);
    }
}
