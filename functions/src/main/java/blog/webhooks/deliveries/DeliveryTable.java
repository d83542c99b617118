package blog.webhooks.deliveries;

import blog.dynamo.Outcome;
import blog.dynamo.Page;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// The deliveries of each webhook, by the times of their events. What has expired counts as absent.
public final class DeliveryTable {
    private final Table table;

    public DeliveryTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// A consistent read.
    public Optional<Delivery> find(String webhook, String id, Instant now) {
        Map<String, AttributeValue> item = table.item(DeliveryItem.key(webhook, id), true);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(DeliveryItem.delivery(item)).filter(delivery -> !delivery.isPast(now));
    }

    /// Stores the first of an event, or leaves what is there of it; what then is there.
    public Delivery begin(Delivery first, Instant now) {
        var put = PutItemRequest.builder().item(DeliveryItem.from(first)).conditionExpression(Table.NOTHING_THERE);
        return switch (table.put(put)) {
            case Outcome.Done _ -> first;
            case Outcome.Unmet unmet -> {
                Delivery there = DeliveryItem.delivery(unmet.item());
                yield there.isPast(now) ? requireStored(there.again(now)) : there;
            }
            case Outcome.Contended _ -> throw contended();
        };
    }

    /// Stores what follows on the version before it; false when something else has become of that.
    public boolean store(Delivery next) {
        return table.putNext(DeliveryItem.from(next), next.version());
    }

    /// As [#store], and throws where that is false.
    public Delivery requireStored(Delivery next) {
        if (!store(next)) {
            throw contended();
        }
        return next;
    }

    private static SdkClientException contended() {
        return SdkClientException.create("the delivery is changed by others");
    }

    /// Up to `limit` of a webhook before the one with the id `before`, or before all there will be; the newest first.
    public Found newest(String webhook, @Nullable String before, int limit, Instant now) {
        var query = PartitionQuery.of(DeliveryItem.partition(webhook))
                .ascending(false)
                .after(before)
                .limit(limit);
        Page page = table.page(query);
        var deliveries = new ArrayList<Delivery>();
        for (Map<String, AttributeValue> item : page.items()) {
            Delivery delivery = DeliveryItem.delivery(item);
            if (!delivery.isPast(now)) {
                deliveries.add(delivery);
            }
        }
        return new Found(deliveries, page.last());
    }

    /// Some deliveries, and the id behind which older ones may follow; null at the end.
    public record Found(List<Delivery> deliveries, @Nullable String last) {}
}
