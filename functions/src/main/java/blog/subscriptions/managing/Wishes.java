package blog.subscriptions.managing;

import blog.codec.Ulid;
import blog.comments.people.KeyTable;
import blog.comments.people.Who;
import blog.subscribers.Queue;
import blog.subscriptions.AddressTable;
import blog.subscriptions.Wish;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Where wishes for letters are made. The address is kept before the message goes that leads to it, and the
/// message has none.
public record Wishes(AddressTable addresses, KeyTable keys, Supplier<Queue> queue, Ulid ids, Clock clock) {

    public void make(Wish wish) {
        addresses.put(wish);
        queue.get().send(List.of(wish.message()));
    }

    /// What stands for the person with the address.
    public String who(String email) {
        return Who.ofEmail(keys.lasting(), email).id();
    }

    public String id() {
        return ids.next();
    }

    public Instant in(Duration time) {
        return clock.instant().plus(time);
    }
}
