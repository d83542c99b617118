package blog.webhooks.sending;

import blog.events.ChangeTable;
import blog.events.CloudEvent;
import blog.events.Event;
import blog.subscribers.Queue;
import blog.webhooks.Webhook;
import blog.webhooks.WebhookTable;
import blog.webhooks.deliveries.Delivery;
import blog.webhooks.deliveries.DeliveryTable;
import blog.webhooks.deliveries.Errand.Attempting;
import blog.webhooks.deliveries.Errand.Replaying;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes of events deliveries, and of each a message of its own, so that no receiver waits for another. Whatever of it
/// is done again makes no second delivery. `source` is the one of the blog's events.
record Spreading(
        WebhookTable webhooks, DeliveryTable deliveries, ChangeTable changes, Queue queue, String source, Clock clock) {
    /// What is looked at for one message; the rest is left to another.
    static final int CHANGES_TOGETHER = 50;

    void spread(CloudEvent event) {
        Instant now = clock.instant();
        var bodies = new ArrayList<String>();
        for (Webhook webhook : webhooks.all()) {
            if (webhook.isActive() && webhook.wants(event.event().type())) {
                Delivery delivery = deliveries.begin(Delivery.of(webhook.id(), event, now), now);
                // One that nobody has tried may have lost its message: whoever stored it was to send that.
                if (delivery.isFresh()) {
                    bodies.add(body(delivery));
                }
            }
        }
        queue.send(bodies);
    }

    /// Sends once more what is finished, too. A log that is another one by now has nothing of what was asked for.
    void replay(Replaying errand) {
        Optional<Webhook> webhook = webhooks.find(errand.webhook()).filter(Webhook::isActive);
        Optional<ChangeTable.Found> found = changes.latest(errand.since(), CHANGES_TOGETHER);
        if (webhook.isEmpty() || found.isEmpty() || found.get().changes().isEmpty()) {
            return;
        }
        var bodies = new ArrayList<String>();
        for (Event event : found.get().events()) {
            if (event instanceof Event.OfPost post
                    && post.number() <= errand.last()
                    && webhook.get().wants(event.type())) {
                replay(webhook.get(), event).ifPresent(delivery -> bodies.add(body(delivery)));
            }
        }
        queue.send(bodies);
        if (found.get().last().number() < errand.last()) {
            var rest = new Replaying(errand.webhook(), found.get().last(), errand.last());
            queue.send(List.of(rest.json()));
        }
    }

    /// Empty for one that is being tried anyway.
    private Optional<Delivery> replay(Webhook webhook, Event event) {
        Instant now = clock.instant();
        Delivery there = deliveries.begin(Delivery.of(webhook.id(), new CloudEvent(source, event), now), now);
        if (there.isPending()) {
            return Optional.of(there).filter(Delivery::isFresh);
        }
        return Optional.of(deliveries.requireStored(there.again(now)));
    }

    private static String body(Delivery delivery) {
        return new Attempting(delivery.webhook(), delivery.id()).json();
    }
}
