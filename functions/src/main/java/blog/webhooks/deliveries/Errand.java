package blog.webhooks.deliveries;

import blog.codec.Json;
import blog.codec.Scalars;
import blog.codec.Ulid;
import blog.events.Bookmark;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// What the queue of webhooks is sent by those who know what to do, in the place of an event.
public sealed interface Errand {
    String WEBHOOK = "webhook";

    String webhook();

    /// Make the next attempt of a delivery.
    record Attempting(String webhook, String delivery) implements Errand {
        private static final String DELIVERY = "delivery";

        @Override
        public String json() {
            return object(Map.of(WEBHOOK, webhook, DELIVERY, delivery));
        }
    }

    /// Send all events of the log behind `since`, up to the change with the number `last`.
    record Replaying(String webhook, Bookmark since, long last) implements Errand {
        private static final String REPLAY = "replay";
        private static final String LAST = "last";

        @Override
        public String json() {
            return object(Map.of(WEBHOOK, webhook, REPLAY, since.token(), LAST, Long.toString(last)));
        }
    }

    String json();

    /// The errand in a message's body; empty where there is another thing. Throws IllegalArgumentException where there
    /// is no JSON object.
    static Optional<Errand> read(String body) {
        Map<String, String> members = Scalars.of(body);
        String webhook = members.getOrDefault(WEBHOOK, "");
        if (!Ulid.isUlid(webhook)) {
            return Optional.empty();
        }
        String delivery = members.get(Attempting.DELIVERY);
        if (delivery != null) {
            return Optional.of(new Attempting(webhook, delivery));
        }
        String replay = members.get(Replaying.REPLAY);
        return replay == null
                ? Optional.empty()
                : Optional.of(new Replaying(
                        webhook, Bookmark.of(replay), Long.parseLong(members.getOrDefault(Replaying.LAST, "0"))));
    }

    private static String object(Map<String, String> members) {
        return new String(
                Json.write(json -> {
                    json.writeStartObject();
                    for (var member : members.entrySet()) {
                        json.writeStringField(member.getKey(), member.getValue());
                    }
                    json.writeEndObject();
                }),
                StandardCharsets.UTF_8);
    }
}
