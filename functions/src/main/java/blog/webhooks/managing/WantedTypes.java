package blog.webhooks.managing;

import blog.events.Event;
import blog.http.InvalidInput;
import blog.webhooks.Webhook;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The types of events that somebody wants to be told of, in the member `events`.
final class WantedTypes {
    static final String EVENTS = "events";

    private WantedTypes() {}

    /// Empty for all there are.
    static Set<Event.Type> of(JsonNode body) {
        JsonNode list = body.path(EVENTS);
        if (list.isNull() || list.isMissingNode()) {
            return Set.of();
        }
        if (!list.isArray() || list.isEmpty()) {
            throw InvalidInput.unacceptable(EVENTS, "must be a list of at least one type");
        }
        var types = EnumSet.noneOf(Event.Type.class);
        for (int i = 0; i < list.size(); i++) {
            types.add(type(list.get(i), EVENTS + "[" + i + "]"));
        }
        return types;
    }

    private static Event.Type type(JsonNode word, String field) {
        return Webhook.offered().stream()
                .filter(type -> type.word().equals(word.textValue()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.unacceptable(
                        field,
                        "must be one of "
                                + Webhook.offered().stream()
                                        .map(Event.Type::word)
                                        .collect(Collectors.joining(", "))));
    }
}
