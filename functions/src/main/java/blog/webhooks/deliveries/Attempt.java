package blog.webhooks.deliveries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One call of a receiver: its status, or why there was none, and how many milliseconds it took. Nothing of what it
/// said.
public record Attempt(
        Instant at, @Nullable Integer status, @Nullable String error, long millis) {
    public static final String DISABLED = "disabled";

    private static final int GONE = 410;

    /// One that was not made, since the webhook is disabled.
    public static Attempt none(Instant now) {
        return new Attempt(now, null, DISABLED, 0);
    }

    public boolean isSuccess() {
        return error == null && status != null && status / 100 == 2;
    }

    /// Whether the receiver wants to hear nothing any more.
    public boolean isGone() {
        return status != null && status == GONE;
    }
}
