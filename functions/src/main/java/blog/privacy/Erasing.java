package blog.privacy;

import blog.comments.CommentRules;
import blog.comments.CommentStatus;
import blog.comments.CommentTable;
import blog.comments.CommentTable.Replaced;
import blog.comments.StoredComment;
import blog.comments.people.PersonTable;
import blog.comments.people.Who;
import blog.comments.reactions.ReactionTable;
import blog.privacy.TraceTable.Found;
import blog.subscriptions.AddressTable;
import blog.subscriptions.SubscriptionTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes away what is kept of a person. Each step may be done again, and what is done finds no more to do:
/// whatever stops it, asking once more goes on.
public final class Erasing {
    private static final int TOGETHER = 100;
    /// How often a comment is looked at that others change at the same time.
    private static final int MOST_ATTEMPTS = 20;

    private final TraceTable traces;
    private final CommentTable comments;
    private final PersonTable people;
    private final ReactionTable reactions;
    private final SubscriptionTable subscriptions;
    private final AddressTable addresses;
    private final ErasedTable erased;
    private final Clock clock;

    public Erasing(
            TraceTable traces,
            CommentTable comments,
            PersonTable people,
            ReactionTable reactions,
            SubscriptionTable subscriptions,
            AddressTable addresses,
            ErasedTable erased,
            Clock clock) {
        this.traces = traces;
        this.comments = comments;
        this.people = people;
        this.reactions = reactions;
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.erased = erased;
        this.clock = clock;
    }

    /// Erases for about so long.
    public Erased erase(Who who, Duration time) {
        return erase(who, clock.instant(), time);
    }

    /// Erases again what there was when somebody was erased then: what they have said since stays.
    public Erased again(Who who, Instant then, Duration time) {
        return erase(who, then, time);
    }

    /// That a person is to be erased is noted first, lest a backup bring them back whose erasing was not finished.
    private Erased erase(Who who, Instant at, Duration time) {
        Instant end = clock.instant().plus(time);
        erased.note(who, at);
        int count = 0;
        Optional<String> last = Optional.empty();
        while (true) {
            List<Found> some = traces.of(who, last, TOGETHER);
            for (Found found : some) {
                if (found.trace().isAfter(at)) {
                    continue;
                }
                if (clock.instant().isAfter(end) || !erase(found)) {
                    return new Erased(count, false);
                }
                count++;
            }
            if (some.size() < TOGETHER) {
                people.forget(who, clock.instant());
                return new Erased(count + reactions.forget(who, at), true);
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
            StoredComment empty = current.get().deleted(clock.instant().plus(CommentRules.PLACE_KEPT));
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
