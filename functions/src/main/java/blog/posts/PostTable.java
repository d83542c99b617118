package blog.posts;

import blog.dynamo.Attempts;
import blog.dynamo.Attributes;
import blog.dynamo.Faults;
import blog.dynamo.ItemSize;
import blog.http.InvalidInput;
import blog.names.Slug;
import blog.posts.gate.Gate;
import blog.posts.gate.GateItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Posts and their revisions. A change writes the post, its revision and, when readers see a difference, its
/// gate, in one transaction of two or three items, however many tags the post has; a new post is registered in it, too.
public final class PostTable {
    /// Addresses lead straight to their post; it may move while somebody follows.
    private static final int MOST_STEPS = 5;

    private final DynamoDbClient dynamo;
    private final String table;

    public PostTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /// What became of a change.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// Somebody else changed the slug in between; this is what lies there now.
        record Overtaken(Slot current) implements Outcome {}

        /// Another transaction holds one of the items this very moment, one of the others than the slug's own has
        /// changed, or the table is throttled: worth another look.
        record Contended() implements Outcome {}
    }

    /// What lies at the slug, as an eventually consistent read of one item has it.
    public Slot find(Slug slug) {
        return get(slug, false);
    }

    /// What lies at the slug now: a consistent read, at twice the price.
    public Slot findNow(Slug slug) {
        return get(slug, true);
    }

    /// What lies at the end of the way from a slot: the slot itself, or what lies now of its post where that has moved;
    /// vacant when that is nothing, though another may have taken the address. Consistent reads.
    public Slot follow(Slot slot) {
        Slot there = slot;
        for (int steps = 0; there instanceof Slot.Moved moved; steps++) {
            Slot next = findNow(moved.to());
            boolean isSame = next.postId().filter(moved.id()::equals).isPresent();
            there = isSame && steps < MOST_STEPS ? next : new Slot.Vacant();
        }
        return there;
    }

    /// Stores the successor of what lay at the slug as `before`, and makes `claimed` slugs, which hold what
    /// they are read with here, lead to it.
    public Outcome save(Slot before, StoredPost after, Revision revision, Map<Slug, Slot> claimed) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(replace(PostItem.from(after), before));
        writes.add(put(revision.toItem()));
        Gate.State state = Gate.State.of(after.status());
        if (!(before instanceof Slot.Occupied(StoredPost post))) {
            writes.add(GateItem.begin(table, after.slug(), after.id(), state));
            writes.add(PostRegistry.add(table, after));
        } else if (post.status() != after.status()) {
            writes.add(GateItem.put(table, after.slug(), after.id(), state));
        }
        claimed.forEach((slug, found) -> writes.addAll(claim(slug, found, after)));
        return write(writes);
    }

    /// Leaves at the slug of `post` nothing but the fact that something was there.
    public Outcome delete(StoredPost post, Instant at, String by) {
        long version = post.version() + 1;
        boolean wasPublic = post.firstPublished() != null;
        var deleted = new Slot.Deleted(post.slug(), post.id(), version, wasPublic);
        return write(List.of(
                replace(PostItem.from(deleted), new Slot.Occupied(post)),
                put(new Revision(post.id(), version, post.slug(), null, at, by, null).toItem()),
                GateItem.put(table, post.slug(), post.id(), wasPublic ? Gate.State.GONE : Gate.State.DRAFT),
                PostRegistry.remove(table, post.slug())));
    }

    /// Puts back what the log says of a slug where less of it is left; no revision, for there is one.
    public Outcome restore(Slot before, Slot after, Gate.State state) {
        return switch (after) {
            case Slot.Occupied(StoredPost post) ->
                outlasting(List.of(
                        replace(PostItem.from(post), before),
                        GateItem.put(table, post.slug(), post.id(), state),
                        PostRegistry.add(table, post)));
            case Slot.Deleted deleted ->
                outlasting(List.of(
                        replace(PostItem.from(deleted), before),
                        GateItem.put(table, deleted.slug(), deleted.id(), state),
                        PostRegistry.remove(table, deleted.slug())));
            case Slot.Moved moved ->
                outlasting(List.of(
                        replace(PostItem.from(moved), before),
                        put(GateItem.moved(table, moved.slug(), moved.id(), moved.to())),
                        PostRegistry.remove(table, moved.slug())));
            case Slot.Vacant _ -> throw new IllegalArgumentException("there is nothing to put back");
        };
    }

    /// Registers the slug if it holds a post, and takes it out otherwise; false when it has changed meanwhile.
    public boolean register(Slug slug) {
        Slot slot = findNow(slug);
        TransactWriteItem right = slot instanceof Slot.Occupied(StoredPost post)
                ? PostRegistry.add(table, post)
                : PostRegistry.remove(table, slug);
        return outlasting(List.of(check(slug, slot), right)) instanceof Outcome.Done;
    }

    private TransactWriteItem check(Slug slug, Slot slot) {
        var check = ConditionCheck.builder()
                .tableName(table)
                .key(PostItem.key(slug))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (slot instanceof Slot.Vacant) {
            check.conditionExpression("attribute_not_exists(pk)");
        } else {
            check.conditionExpression(PostItem.VERSION + " = :before")
                    .expressionAttributeValues(Map.of(":before", Attributes.n(slot.version())));
        }
        return TransactWriteItem.builder().conditionCheck(check.build()).build();
    }

    private List<TransactWriteItem> claim(Slug slug, Slot found, StoredPost post) {
        var moved = new Slot.Moved(slug, post.id(), found.version() + 1, post.slug());
        return List.of(replace(PostItem.from(moved), found), put(GateItem.moved(table, slug, post.id(), post.slug())));
    }

    /// As [#write], which is asked for again while others hold an item: only the slug's own is under a condition.
    private Outcome outlasting(List<TransactWriteItem> writes) {
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Outcome outcome = write(writes);
            if (!(outcome instanceof Outcome.Contended)) {
                return outcome;
            }
        }
        return new Outcome.Contended();
    }

    Outcome write(List<TransactWriteItem> writes) {
        try {
            dynamo.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
            return new Outcome.Done();
        } catch (TransactionCanceledException e) {
            CancellationReason reason = e.cancellationReasons().getFirst();
            if (Faults.isUnmet(reason)) {
                return new Outcome.Overtaken(PostItem.slot(reason.item()));
            }
            if (Faults.isUnmet(e) || Faults.isPassing(e)) {
                return new Outcome.Contended();
            }
            throw e;
        }
    }

    TransactWriteItem replace(Map<String, AttributeValue> item, Slot before) {
        Put.Builder put = Put.builder()
                .tableName(table)
                .item(within(item))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (before instanceof Slot.Vacant) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression(PostItem.VERSION + " = :before")
                    .expressionAttributeValues(Map.of(":before", Attributes.n(before.version())));
        }
        return put(put.build());
    }

    static TransactWriteItem put(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    TransactWriteItem put(Map<String, AttributeValue> item) {
        return put(Put.builder().tableName(table).item(within(item)).build());
    }

    private static Map<String, AttributeValue> within(Map<String, AttributeValue> item) {
        int size = ItemSize.of(item);
        if (size > ItemSize.MOST) {
            throw InvalidInput.tooLarge(
                    "manuscript",
                    "takes " + size + " bytes once rendered and compressed, and DynamoDB stores items of at most "
                            + ItemSize.MOST);
        }
        return item;
    }

    private Slot get(Slug slug, boolean consistent) {
        return PostItem.slot(dynamo.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(PostItem.key(slug))
                        .consistentRead(consistent)
                        .build())
                .item());
    }
}
