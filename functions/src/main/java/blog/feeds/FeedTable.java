package blog.feeds;

import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.text;

import blog.codec.Checksum;
import blog.codec.Packed;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Outcome;
import blog.dynamo.Table;
import blog.subscribers.keeping.KeptItem;
import blog.subscribers.keeping.UpTo;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The feeds, two items each: a head, which is small and tells whether a client has the feed already, and a body, which
/// is enough by itself.
public final class FeedTable {
    private static final String HEAD = "HEAD";
    private static final String BODY = "BODY";
    private static final String ETAG = "etag";
    private static final String TIME = "time";
    private static final String BYTES = "bytes";

    private final Table table;

    public FeedTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// Eventually consistent, as [#body] is.
    public Optional<KeptFeed> head(Edition edition) {
        return found(table.item(key(edition, HEAD), false));
    }

    public Optional<KeptFeed> body(Edition edition) {
        return found(table.item(key(edition, BODY), false));
    }

    /// Keeps the feed unless one that was made of more is kept. The body comes first, and the head says what that is,
    /// whoever wrote it: one who was stopped between the two is made up for by the next.
    public void keep(Edition edition, byte[] plain, UpTo upTo, Instant now) {
        Map<String, AttributeValue> body = head(edition, BODY, Checksum.of(plain), now, upTo)
                .bytes(BYTES, Packed.of(plain).bytes())
                .attributes();
        Map<String, AttributeValue> there =
                table.put(KeptItem.over(body, upTo)) instanceof Outcome.Unmet unmet ? unmet.item() : body;
        UpTo its = KeptItem.upTo(there);
        var head = head(edition, HEAD, text(there, ETAG), instant(there, TIME), its);
        var _ = table.put(KeptItem.over(head.attributes(), its));
    }

    /// Writes head and body anew where they are not those of this text and kept up to here; whether one had to be. What
    /// has changed since it was looked at stays.
    public boolean mend(Edition edition, byte[] plain, UpTo upTo, Instant now) {
        String etag = Checksum.of(plain);
        NewItem head = head(edition, HEAD, etag, now, upTo);
        NewItem body = head(edition, BODY, etag, now, upTo)
                .bytes(BYTES, Packed.of(plain).bytes());
        boolean mended = mend(body.attributes());
        return mend(head.attributes()) || mended;
    }

    private boolean mend(Map<String, AttributeValue> right) {
        Map<String, AttributeValue> there = table.item(Attributes.keyOf(right), true);
        return !isSame(there, right) && table.put(KeptItem.instead(right, there)) instanceof Outcome.Done;
    }

    private static boolean isSame(Map<String, AttributeValue> there, Map<String, AttributeValue> right) {
        var one = new HashMap<>(there);
        var other = new HashMap<>(right);
        one.remove(TIME);
        other.remove(TIME);
        return one.equals(other);
    }

    private static NewItem head(Edition edition, String sort, String etag, Instant time, UpTo upTo) {
        return KeptItem.mark(new NewItem(key(edition, sort)), upTo)
                .text(ETAG, etag)
                .instant(TIME, time);
    }

    private static Map<String, AttributeValue> key(Edition edition, String sort) {
        return Attributes.key(edition.partition(), sort);
    }

    private static Optional<KeptFeed> found(Map<String, AttributeValue> item) {
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptFeed(
                        text(item, ETAG),
                        instant(item, TIME),
                        item.containsKey(BYTES) ? Packed.stored(bytes(item, BYTES)) : null));
    }
}
