package blog.subscriptions;

import blog.names.Slug;
import java.time.Instant;

/// A wish to be told of replies to a comment, which `who` has confirmed or not yet. Its address is in
/// [AddressTable], by the same id, and not here.
public record Subscription(
        String id, String post, String comment, Slug slug, String who, boolean confirmed, Instant created) {
    public Subscription asConfirmed() {
        return new Subscription(id, post, comment, slug, who, true, created);
    }

    public String status() {
        return confirmed ? "confirmed" : "pending";
    }
}
