package blog.webhooks.managing;

import blog.codec.Ulid;
import blog.dynamo.Attempts;
import blog.events.Bookmark;
import blog.events.ChangeTable;
import blog.events.CloudEvent;
import blog.events.Event;
import blog.subscribers.Queue;
import blog.webhooks.Webhook;
import blog.webhooks.deliveries.Delivery;
import blog.webhooks.deliveries.DeliveryTable;
import blog.webhooks.deliveries.Errand;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// A test, a delivery once more, or everything since some time: what is to be done goes into the queue, which is asked
/// for only then. `source` is the one of the blog's events.
public record SendingByHand(
        DeliveryTable deliveries,
        ChangeTable changes,
        Supplier<Queue> queue,
        String source,
        Clock clock,
        RandomGenerator random) {

    Delivery test(Webhook webhook) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var event = new Event.OfTest(new Ulid(clock, random).next(), webhook.id(), now);
        Delivery delivery = deliveries.begin(Delivery.of(webhook.id(), new CloudEvent(source, event), now), now);
        send(delivery);
        return delivery;
    }

    /// Sends one that is finished from its first attempt on, and one that waits now.
    Delivery again(Delivery delivery) {
        Delivery there = delivery;
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Delivery pending = there.again(clock.instant());
            if (deliveries.store(pending)) {
                send(pending);
                return pending;
            }
            there = deliveries
                    .find(there.webhook(), there.id(), clock.instant())
                    .orElse(there);
            if (there.isFresh()) {
                // Somebody else has asked for the same at the same time.
                return there;
            }
        }
        throw new ConcurrentModificationException("a delivery kept changing");
    }

    /// Up to which change all those behind `since` will be sent; empty when `since` is of another log.
    OptionalLong replay(Webhook webhook, Bookmark since) {
        if (changes.latest(since, 1).isEmpty()) {
            return OptionalLong.empty();
        }
        long last = changes.head().number();
        if (last > since.number()) {
            queue.get().send(List.of(new Errand.Replaying(webhook.id(), since, last).json()));
        }
        return OptionalLong.of(Math.max(0, last - since.number()));
    }

    private void send(Delivery delivery) {
        queue.get().send(List.of(new Errand.Attempting(delivery.webhook(), delivery.id()).json()));
    }
}
