package blog.webhooks;

import blog.events.Event;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody wants otherwise of a webhook; null leaves it as it is, and an empty description takes it away.
public record WebhookPatch(
        @Nullable String url,
        @Nullable Set<Event.Type> types,
        @Nullable String description,
        @Nullable Boolean active) {}
