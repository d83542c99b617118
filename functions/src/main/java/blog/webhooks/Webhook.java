package blog.webhooks;

import blog.events.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An address that is told of events. An empty `types` stands for all there are, those to come included. `disabled` is
/// why it is told of none, null while it is; `failing` is since when it has answered nothing but failures.
public record Webhook(
        String id,
        String url,
        Set<Event.Type> types,
        @Nullable String description,
        Instant created,
        Secrets secrets,
        @Nullable String disabled,
        @Nullable Instant failing) {
    /// What fails for so long is given up.
    private static final Duration PATIENCE = Duration.ofDays(3);

    public Webhook {
        types = Set.copyOf(types);
    }

    public boolean isActive() {
        return disabled == null;
    }

    /// Whether it asked for events of this type. Nobody asks for tests, who tries a webhook sends it one.
    public boolean wants(Event.Type type) {
        return type != Event.Type.WEBHOOK_TEST && (types.isEmpty() || types.contains(type));
    }

    /// What one may ask for, in the order of their words' meaning.
    public static List<Event.Type> offered() {
        return Arrays.stream(Event.Type.values())
                .filter(type -> type != Event.Type.WEBHOOK_TEST)
                .toList();
    }

    /// What it is told of.
    public List<String> words() {
        return offered().stream().filter(this::wants).map(Event.Type::word).toList();
    }

    /// Whether a failure now is one too many.
    public boolean isGivenUp(Instant now) {
        return failing != null && !failing.plus(PATIENCE).isAfter(now);
    }
}
