package blog.webhooks.deliveries;

import blog.codec.Sha256;
import blog.codec.Ulid;
import blog.events.CloudEvent;
import blog.events.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An event on its way to a webhook. `json` is what is sent. `attempts` are the latest, the oldest of them first; of
/// all there were, `tries` belong to this round, which begins anew when somebody has it sent again. `due` is when the
/// next may be made, and `version` counts what has become of it.
public record Delivery(
        String webhook,
        String id,
        String event,
        Event.Type type,
        Instant at,
        String json,
        Status status,
        List<Attempt> attempts,
        int tries,
        Instant due,
        Instant expires,
        long version) {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_ATTEMPTS = 40;

    public enum Status {
        PENDING,
        DELIVERED,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /// The first of an event to a webhook. Its id is made of the event's time and id, so it is the same each time.
    public static Delivery of(String webhook, CloudEvent cloudEvent, Instant now) {
        Event event = cloudEvent.event();
        byte[] hash = Sha256.of(event.id().getBytes(StandardCharsets.UTF_8));
        return new Delivery(
                webhook,
                Ulid.of(event.time(), hash),
                event.id(),
                event.type(),
                event.time(),
                cloudEvent.json(),
                Status.PENDING,
                List.of(),
                0,
                now,
                now.plus(KEPT),
                1);
    }

    public boolean isPending() {
        return status == Status.PENDING;
    }

    /// Whether nobody has tried it in this round.
    public boolean isFresh() {
        return isPending() && tries == 0;
    }

    boolean isPast(Instant now) {
        return !expires.isAfter(now);
    }

    /// After one more attempt; `next` counts while it is pending.
    public Delivery after(Attempt attempt, Status then, Instant next) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        List<Attempt> latest = all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size());
        return with(then, latest, tries + 1, next, expires);
    }

    /// Being tried by somebody until `end`, when it is anybody's again.
    public Delivery claimed(Instant end) {
        return with(status, attempts, tries, end, expires);
    }

    /// To be sent again, from the first attempt on.
    public Delivery again(Instant now) {
        return with(Status.PENDING, attempts, 0, now, now.plus(KEPT));
    }

    private Delivery with(Status then, List<Attempt> latest, int made, Instant next, Instant end) {
        return new Delivery(webhook, id, event, type, at, json, then, latest, made, next, end, version + 1);
    }
}
