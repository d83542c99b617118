package blog.privacy;

import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.CommentTable.Replaced;
import blog.comments.StoredComment;
import blog.comments.people.PersonTable;
import blog.comments.people.Who;
import blog.privacy.TraceTable.Found;
import blog.subscriptions.AddressTable;
import blog.subscriptions.SubscriptionTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes away what is kept of a person. Each step may be done again, and what is done finds no more to do: whatever
/// stops it, asking once more goes on.
public final class Erasing {
    private static final int TOGETHER = 100;
    /// How often a comment is looked at that others change at the same time.
    private static final int MOST_ATTEMPTS = 20;
    /// So long a comment without words keeps a place that nobody refers to.
    private static final Duration PLACE = Duration.ofDays(1);

    private final TraceTable traces;
    private final CommentTable comments;
    private final PersonTable people;
    private final SubscriptionTable subscriptions;
    private final AddressTable addresses;
    private final ErasedTable erased;
    private final Clock clock;

    public Erasing(
            TraceTable traces,
            CommentTable comments,
            PersonTable people,
            SubscriptionTable subscriptions,
            AddressTable addresses,
            ErasedTable erased,
            Clock clock) {
        this.traces = traces;
        this.comments = comments;
        this.people = people;
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.erased = erased;
        this.clock = clock;
    }

    /// How many traces are gone, and whether those were all.
    public record Report(int erased, boolean complete) {}

    /// Erases for about so long. That a person is to be erased is noted first, lest a backup bring them back whose
    /// erasing was not finished.
    public Report erase(Who who, Duration time) {
        Instant begin = clock.instant();
        erased.note(who, begin);
        int count = 0;
        Optional<String> last = Optional.empty();
        while (true) {
            List<Found> some = traces.of(who, last, TOGETHER);
            for (Found found : some) {
                if (clock.instant().isAfter(begin.plus(time))) {
                    return new Report(count, false);
                }
                if (!erase(found)) {
                    return new Report(count, false);
                }
                count++;
            }
            if (some.size() < TOGETHER) {
                people.forget(who);
                return new Report(count, true);
            }
            last = Optional.of(some.getLast().position());
        }
    }

    /// False when others are at it.
    private boolean erase(Found found) {
        switch (found.trace()) {
            case Trace.OfComment comment -> {
                return erase(comment);
            }
            case Trace.OfSubscription subscription -> subscriptions.end(subscription.comment(), subscription.id());
            case Trace.OfAddress address -> addresses.delete(address.id());
            case Trace.Other _ -> traces.delete(found);
        }
        return true;
    }

    private boolean erase(Trace.OfComment comment) {
        Optional<StoredComment> current = comments.find(comment.postId(), comment.id(), Instant.MIN);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (current.isEmpty() || current.get().status() == CommentStatus.DELETED) {
                return true;
            }
            StoredComment empty = current.get().deleted(clock.instant().plus(PLACE));
            switch (comments.replace(current.get(), empty)) {
                case Replaced.Done _ -> {
                    return true;
                }
                case Replaced.Overtaken overtaken -> current = overtaken.current();
            }
        }
        return false;
    }
}
