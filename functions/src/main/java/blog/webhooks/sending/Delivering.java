package blog.webhooks.sending;

import blog.subscribers.Message;
import blog.subscribers.Messages;
import blog.subscribers.Queue;
import blog.webhooks.Webhook;
import blog.webhooks.WebhookTable;
import blog.webhooks.WebhookWrites;
import blog.webhooks.deliveries.Attempt;
import blog.webhooks.deliveries.Delivery;
import blog.webhooks.deliveries.Delivery.Status;
import blog.webhooks.deliveries.DeliveryTable;
import blog.webhooks.deliveries.Errand.Attempting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One attempt of one delivery, after which its message is done or comes again. Whoever makes a delivery pending sends
/// a
/// message for it: where two have come, one is done when the other has got ahead of it.
record Delivering(
        WebhookTable webhooks,
        WebhookWrites writes,
        DeliveryTable deliveries,
        Courier courier,
        Pauses pauses,
        Queue queue,
        Clock clock) {
    /// Clocks differ, and a queue counts seconds.
    private static final Duration SLACK = Duration.ofSeconds(2);

    /// What an attempt takes and two writes may, with some to spare.
    private static final Duration CLAIM = Duration.ofSeconds(15);

    void deliver(Messages messages, Message message, Attempting errand) {
        Instant now = clock.instant();
        Optional<Webhook> webhook = webhooks.find(errand.webhook());
        Optional<Delivery> pending =
                deliveries.find(errand.webhook(), errand.delivery(), now).filter(Delivery::isPending);
        if (webhook.isEmpty() || pending.isEmpty()) {
            return;
        }
        Delivery delivery = pending.get();
        if (!webhook.get().isActive()) {
            deliveries.store(delivery.after(Attempt.none(now), Status.FAILED, now));
        } else if (delivery.due().isAfter(now.plus(SLACK))) {
            later(messages, message, delivery.due());
        } else {
            Delivery claimed = delivery.claimed(now.plus(CLAIM));
            if (deliveries.store(claimed)) {
                attempt(messages, message, webhook.get(), claimed);
            }
        }
    }

    private void attempt(Messages messages, Message message, Webhook webhook, Delivery delivery) {
        Answered answered = courier.deliver(webhook, delivery);
        Attempt attempt = answered.attempt();
        note(webhook, attempt);
        Instant now = clock.instant();
        Optional<Instant> next = attempt.isSuccess() || attempt.isGone()
                ? Optional.empty()
                : pauses.after(delivery.tries() + 1, answered.retryAfter()).map(now::plus);
        Status status = attempt.isSuccess() ? Status.DELIVERED : next.isPresent() ? Status.PENDING : Status.FAILED;
        boolean stored = deliveries.store(delivery.after(attempt, status, next.orElse(now)));
        if (stored && next.isPresent()) {
            later(messages, message, next.get());
        }
    }

    /// What an attempt says of the webhook comes before what it says of the delivery, of which the message then is
    /// done.
    private void note(Webhook webhook, Attempt attempt) {
        if (attempt.isSuccess()) {
            if (webhook.failing() != null) {
                writes.succeeded(webhook.id());
            }
        } else if (attempt.isGone()) {
            writes.disable(webhook, "The receiver answered 410 at " + attempt.at() + ".");
        } else if (webhook.isGivenUp(attempt.at())) {
            writes.giveUp(webhook, "Every delivery has failed since " + webhook.failing() + ".");
        } else if (webhook.failing() == null) {
            writes.failed(webhook.id(), attempt.at());
        }
    }

    /// The message is kept back before it is reported as failed: else it would come at once.
    private void later(Messages messages, Message message, Instant due) {
        Duration pause = Duration.between(clock.instant(), due).plusMillis(999);
        if (pause.isPositive()) {
            queue.postpone(message, pause);
        }
        messages.again(message);
    }
}
