package blog.subscribers.keeping;

import blog.events.ChangeTable;
import blog.events.Event;
import blog.subscribers.Messages;
import blog.subscribers.Subscriber;
import blog.subscribers.keeping.MarkTable.Mark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps what follows from all posts. What an event says of a post is nothing to it: it is a knock, as a clock's is, so
/// events that are lost, doubled, late or shuffled hurt nothing. A knock without anything new costs two small reads.
public final class Keeper implements Subscriber {
    private final ChangeTable changes;
    private final MarkTable marks;
    private final List<Keeping> keepings;
    private final Clock clock;

    public Keeper(ChangeTable changes, MarkTable marks, Clock clock, List<Keeping> keepings) {
        this.changes = changes;
        this.marks = marks;
        this.clock = clock;
        this.keepings = List.copyOf(keepings);
    }

    @Override
    public Set<Event.Type> to() {
        return EnumSet.range(Event.Type.POST_CREATED, Event.Type.POST_DELETED);
    }

    /// One thing that fails does not keep the others from being kept, and has all messages come again.
    @Override
    public void accept(Messages messages) {
        var _ = messages.events();
        ChangeTable.Head head = changes.head();
        Map<String, Mark> kept = marks.all();
        RuntimeException failure = null;
        for (Keeping keeping : keepings) {
            try {
                keep(keeping, new UpTo(head.generation(), head.number(), keeping.form()), kept.get(keeping.name()));
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void keep(Keeping keeping, UpTo upTo, @Nullable Mark mark) {
        if (mark != null && !mark.upTo().isBehind(upTo)) {
            return;
        }
        if (keeping.pause(upTo).isZero() || isBegun(keeping, upTo, mark)) {
            keeping.keep(upTo);
            marks.finish(keeping.name(), upTo, clock.instant());
        }
    }

    private boolean isBegun(Keeping keeping, UpTo upTo, @Nullable Mark mark) {
        Instant now = clock.instant();
        Duration pause = keeping.pause(upTo);
        return (mark == null || !now.isBefore(mark.at().plus(pause))) && marks.begin(keeping.name(), mark, now);
    }
}
