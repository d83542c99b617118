package blog.webhooks.sending;

import blog.webhooks.deliveries.Attempt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a receiver took a delivery, and after which time it asked to be tried again.
record Answered(Attempt attempt, @Nullable Duration retryAfter) {}
