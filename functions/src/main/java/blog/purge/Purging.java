package blog.purge;

import blog.codec.Sha256;
import blog.events.Event;
import blog.subscribers.Messages;
import blog.subscribers.Subscriber;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/// Has the CDN forget what changes of posts have made old: one order for all messages that came together.
public final class Purging implements Subscriber {
    /// Comments are kept for five seconds only, and their events do not say where their post lies.
    private static final Set<Event.Type> CHANGES = Set.of(
            Event.Type.POST_CREATED,
            Event.Type.POST_UPDATED,
            Event.Type.POST_RENAMED,
            Event.Type.POST_WITHDRAWN,
            Event.Type.POST_DELETED);

    private final Distribution distribution;
    private final PurgedTable purged;
    private final Clock clock;
    private final LongConsumer total;

    /// `total` is told after each order how many paths the month has had.
    public Purging(Distribution distribution, PurgedTable purged, Clock clock, LongConsumer total) {
        this.distribution = distribution;
        this.purged = purged;
        this.clock = clock;
        this.total = total;
    }

    @Override
    public Set<Event.Type> to() {
        return CHANGES;
    }

    @Override
    public void accept(Messages messages) {
        var changes = new ArrayList<Event.OfPost>();
        messages.events().values().forEach(event -> {
            if (event.event() instanceof Event.OfPost change) {
                changes.add(change);
            }
        });
        if (!changes.isEmpty()) {
            SortedSet<String> paths = StalePaths.of(changes);
            distribution.forget(reference(changes), paths);
            total.accept(purged.add(paths.size(), clock.instant()));
        }
    }

    /// The same for the same changes in any order. A log that begins anew gives numbers again, so their times are in
    /// it.
    private static String reference(List<Event.OfPost> changes) {
        String names = changes.stream()
                .map(change -> change.id() + " " + change.time())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.text(names.getBytes(StandardCharsets.UTF_8));
    }
}
