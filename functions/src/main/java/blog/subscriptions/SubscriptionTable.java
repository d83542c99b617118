package blog.subscriptions;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.Attempts;
import blog.dynamo.Outcome;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The subscriptions of each comment. All reads are consistent: nobody gets mail about what he has ended. One that
/// nobody has confirmed in time counts as absent, and so does one of long ago.
public final class SubscriptionTable {
    private final Table table;
    private final AddressTable addresses;
    private final LinkTable links;

    public SubscriptionTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
        this.addresses = new AddressTable(dynamo, commentsTable);
        this.links = new LinkTable(dynamo, commentsTable);
    }

    public List<Subscription> of(String comment, Instant now) {
        var found = new ArrayList<Subscription>();
        for (var item :
                table.all(PartitionQuery.of(SubscriptionItem.partition(comment)).consistent())) {
            if (!SubscriptionItem.isPast(item, now)) {
                found.add(SubscriptionItem.subscription(item));
            }
        }
        return found;
    }

    public Optional<Subscription> find(String comment, String id, Instant now) {
        Map<String, AttributeValue> item = table.item(SubscriptionItem.key(comment, id), true);
        return item.isEmpty() || SubscriptionItem.isPast(item, now)
                ? Optional.empty()
                : Optional.of(SubscriptionItem.subscription(item));
    }

    /// One that nobody has confirmed yet; it is gone after `expires`.
    public void add(Subscription pending, Instant expires) {
        table.put(SubscriptionItem.from(pending, expires));
    }

    /// Keeps the subscription, its address, and the link by which it was confirmed as long as links are good;
    /// false when one of them is gone by now.
    public boolean confirm(Subscription pending, String secret, Instant now) {
        Instant until = now.plus(LinkTable.GOOD_FOR);
        var parts = List.of(
                keeping(pending, now, until),
                addresses.keeping(pending.id(), now, until),
                links.keeping(secret, until));
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            switch (table.write(parts)) {
                case Outcome.Done _ -> {
                    return true;
                }
                case Outcome.Unmet _ -> {
                    return false;
                }
                case Outcome.Contended _ -> {}
            }
        }
        throw SdkClientException.create("the subscription is changed by others");
    }

    private TransactWriteItem keeping(Subscription pending, Instant now, Instant until) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table.name())
                        .key(SubscriptionItem.key(pending.comment(), pending.id()))
                        .updateExpression("SET #status = :confirmed, expires = :until")
                        .conditionExpression(AddressTable.STILL_THERE)
                        .expressionAttributeNames(Map.of("#status", SubscriptionItem.STATUS))
                        .expressionAttributeValues(Map.of(
                                ":confirmed", s(SubscriptionItem.CONFIRMED),
                                ":now", n(now.getEpochSecond()),
                                ":until", n(until.getEpochSecond())))
                        .build())
                .build();
    }

    /// Ends all that the same person has on the same comment: who has said yes twice says no once.
    public void endAll(String comment, String id, Instant now) {
        List<Subscription> there = of(comment, now);
        there.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(one -> there.stream()
                        .filter(other -> other.who().equals(one.who()))
                        .forEach(other -> end(comment, other.id())));
    }

    /// The address goes first: what stops in between leaves none behind, and may be done again.
    public void end(String comment, String id) {
        addresses.delete(id);
        table.delete(SubscriptionItem.key(comment, id));
    }
}
