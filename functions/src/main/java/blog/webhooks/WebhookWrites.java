package blog.webhooks;

import static blog.dynamo.Attributes.s;

import blog.dynamo.Attempts;
import blog.dynamo.Table;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What becomes of webhooks that there are: by hand, and by how their receivers answer.
public final class WebhookWrites {
    private static final String BY_HAND = "It was disabled by hand.";

    private final Table table;
    private final WebhookTable webhooks;

    WebhookWrites(Table table, WebhookTable webhooks) {
        this.table = table;
        this.webhooks = webhooks;
    }

    /// Makes one active or not, among other things; an active one has a clean slate. Empty when there is none.
    public Optional<Webhook> change(String id, WebhookPatch patch) {
        var writes = new ChangedItem();
        if (patch.url() != null) {
            writes.set(WebhookItem.URL, s(patch.url()));
        }
        if (patch.types() != null) {
            writes.set(WebhookItem.TYPES, AttributeValue.fromSs(WebhookItem.words(patch.types())));
        }
        if (patch.description() != null) {
            var _ = patch.description().isEmpty()
                    ? writes.remove(WebhookItem.DESCRIPTION)
                    : writes.set(WebhookItem.DESCRIPTION, s(patch.description()));
        }
        if (patch.active() != null) {
            writes.remove(WebhookItem.FAILING);
            var _ = patch.active() ? writes.remove(WebhookItem.DISABLED) : writes.set(WebhookItem.DISABLED, s(BY_HAND));
        }
        return update(id, writes);
    }

    /// Tells an active one of nothing any more, if it still leads to where it did.
    public void disable(Webhook webhook, String reason) {
        update(webhook.id(), disabling(webhook, reason));
    }

    /// The same, if it has failed all the time: it was not made active again, and nothing was taken.
    public void giveUp(Webhook webhook, String reason) {
        String failing = String.valueOf(webhook.failing());
        update(webhook.id(), disabling(webhook, reason).ifStill(WebhookItem.FAILING, failing));
    }

    private static ChangedItem disabling(Webhook webhook, String reason) {
        return new ChangedItem()
                .set(WebhookItem.DISABLED, s(reason))
                .ifStill(WebhookItem.URL, webhook.url())
                .ifAbsent(WebhookItem.DISABLED);
    }

    /// Remembers when one has begun to fail.
    public void failed(String id, Instant now) {
        update(id, new ChangedItem().set(WebhookItem.FAILING, s(now.toString())).ifAbsent(WebhookItem.FAILING));
    }

    /// Forgets that one has failed.
    public void succeeded(String id) {
        update(id, new ChangedItem().remove(WebhookItem.FAILING));
    }

    /// Signs with another secret from now on, and for a while with the one before as well. Empty when there is none.
    public Optional<Webhook> rotate(String id, String next, Instant now) {
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            Optional<Webhook> found = webhooks.find(id);
            if (found.isEmpty() || found.get().secrets().current().equals(next)) {
                return found;
            }
            Secrets before = found.get().secrets();
            Secrets after = before.rotated(next, now);
            Optional<Webhook> rotated = update(
                    id,
                    new ChangedItem()
                            .set(WebhookItem.SECRET, s(next))
                            .set(WebhookItem.OLD, WebhookItem.old(after))
                            .ifStill(WebhookItem.SECRET, before.current()));
            if (rotated.isPresent()) {
                return rotated;
            }
        }
        throw SdkClientException.create("the secret is changed all the time");
    }

    private Optional<Webhook> update(String id, ChangedItem writes) {
        return table.update(writes.to(id)).map(WebhookItem::webhook);
    }
}
