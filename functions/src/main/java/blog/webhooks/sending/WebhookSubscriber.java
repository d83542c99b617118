package blog.webhooks.sending;

import blog.events.ChangeTable;
import blog.events.Event;
import blog.subscribers.Message;
import blog.subscribers.Messages;
import blog.subscribers.Queue;
import blog.subscribers.Subscriber;
import blog.webhooks.Webhook;
import blog.webhooks.WebhookTable;
import blog.webhooks.WebhookWrites;
import blog.webhooks.deliveries.DeliveryTable;
import blog.webhooks.deliveries.Errand;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Tells webhooks of events. Its queue brings events, and what it has sent there itself; messages that come together
/// are
/// worked on side by side, so a receiver that hangs holds up none but itself.
public final class WebhookSubscriber implements Subscriber {
    private final Spreading spreading;
    private final Delivering delivering;

    /// `source` is the one of the blog's events.
    public WebhookSubscriber(
            WebhookTable webhooks,
            WebhookWrites writes,
            DeliveryTable deliveries,
            ChangeTable changes,
            Courier courier,
            Pauses pauses,
            Queue queue,
            String source,
            Clock clock) {
        this.spreading = new Spreading(webhooks, deliveries, changes, queue, source, clock);
        this.delivering = new Delivering(webhooks, writes, deliveries, courier, pauses, queue, clock);
    }

    @Override
    public Set<Event.Type> to() {
        return EnumSet.copyOf(Webhook.offered());
    }

    @Override
    public void accept(Messages messages) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            messages.all()
                    .forEach(message ->
                            threads.execute(() -> messages.attempt(message, () -> accept(messages, message))));
        }
    }

    private void accept(Messages messages, Message message) {
        Optional<Errand> errand = Errand.read(message.body());
        if (errand.isEmpty()) {
            spreading.spread(message.event());
            return;
        }
        switch (errand.get()) {
            case Errand.Attempting attempting -> delivering.deliver(messages, message, attempting);
            case Errand.Replaying replaying -> spreading.replay(replaying);
        }
    }
}
