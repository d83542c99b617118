package blog.privacy;

import blog.codec.Ulid;
import java.time.Instant;

/// One thing that is kept of a person, by where it lies.
public sealed interface Trace {
    record OfComment(String postId, String id) implements Trace {}

    record OfSubscription(String comment, String id) implements Trace {}

    /// An address, for which a letter is under way or a subscription lies.
    record OfAddress(String id) implements Trace {}

    /// Whatever else there is, which nobody has thought of: nothing is to stay of it.
    record Other(String pk, String sk) implements Trace {}

    /// Whether it came later than that, as far as its id tells.
    default boolean isAfter(Instant moment) {
        return switch (this) {
            case OfComment comment -> Ulid.time(comment.id()).isAfter(moment);
            case OfSubscription subscription -> Ulid.time(subscription.id()).isAfter(moment);
            case OfAddress address -> Ulid.time(address.id()).isAfter(moment);
            case Other _ -> false;
        };
    }
}
