package blog.comments.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the blog thinks of a person: whether one of their comments was approved, and until when they are blocked, null
/// if they never were.
public record Standing(boolean approved, @Nullable Instant blockedUntil) {
    /// Of whom nothing is known.
    public static final Standing NONE = new Standing(false, null);

    public boolean isBlocked(Instant now) {
        return blockedUntil != null && blockedUntil.isAfter(now);
    }
}
