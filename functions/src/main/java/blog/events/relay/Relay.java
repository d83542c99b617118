package blog.events.relay;

import blog.events.Bookmark;
import blog.events.ChangeTable;
import blog.streams.Batch;
import blog.streams.Follower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Puts on the bus what the log tells, from its own cursor on: whatever fails, the log still has it. So a bus that is
/// down is no reason for the stream to bring records again.
public final class Relay implements Follower {
    /// What is left then is for the next run: the function has a minute for all that it does.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /// A bus that fails is left alone for so long: lists do not wait for it.
    private static final Duration REST = Duration.ofMinutes(1);

    private final ChangeTable changes;
    private final CursorTable cursors;
    private final Bus bus;
    private final Clock clock;
    private final Consumer<Throwable> failures;
    /// As it was after the last run; another relay may have moved it since, which moving it tells.
    private @Nullable Bookmark known;

    private volatile boolean behind;
    private volatile Instant resting = Instant.MIN;

    public Relay(ChangeTable changes, CursorTable cursors, Bus bus, Clock clock, Consumer<Throwable> failures) {
        this.changes = changes;
        this.cursors = cursors;
        this.bus = bus;
        this.clock = clock;
        this.failures = failures;
    }

    /// Says that the log has grown.
    public void wake() {
        behind = true;
    }

    /// Runs when the followers before it have added to the log, and when a clock asks. What fails is told, and left to
    /// the next run.
    @Override
    public void follow(Batch batch) {
        if (batch.records().isEmpty() || (behind && !clock.instant().isBefore(resting))) {
            run();
        }
    }

    private synchronized void run() {
        behind = false;
        try {
            Instant end = clock.instant().plus(LONGEST);
            boolean more = true;
            while (more && clock.instant().isBefore(end)) {
                more = relay(known == null ? cursors.cursor() : known);
            }
        } catch (RuntimeException e) {
            known = null;
            behind = true;
            resting = clock.instant().plus(REST);
            failures.accept(e);
        }
    }

    /// Whether there may be more.
    private boolean relay(Bookmark cursor) {
        Optional<ChangeTable.Found> found = changes.latest(cursor, Bus.MOST_TOGETHER);
        if (found.isEmpty()) {
            // The log is another one than that which was relayed.
            cursors.forget();
            known = Bookmark.START;
            return true;
        }
        known = cursor;
        int count = found.get().changes().size();
        if (count > 0) {
            bus.put(found.get().events());
            known = cursors.move(cursor, found.get().last());
        }
        return count == Bus.MOST_TOGETHER;
    }
}
