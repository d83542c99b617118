package blog.privacy;

import blog.comments.people.Who;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Erases again who was erased in the last weeks, and whom a backup has brought back.
public final class Replaying {
    private final ErasedTable erased;
    private final Erasing erasing;
    private final Clock clock;

    /// `erased` may be the notes of another table than the one that `erasing` works on: a backup has only those of
    /// before it was made.
    public Replaying(ErasedTable erased, Erasing erasing, Clock clock) {
        this.erased = erased;
        this.erasing = erasing;
        this.clock = clock;
    }

    /// How many persons were looked for, and how many traces of them there were.
    public record Report(int people, int traces) {}

    /// Takes as long as it takes.
    public Report run() {
        int traces = 0;
        Map<Who, Instant> people = erased.all(clock.instant());
        for (var one : people.entrySet()) {
            Erased report;
            do {
                report = erasing.again(one.getKey(), one.getValue(), Duration.ofMinutes(1));
                traces += report.traces();
            } while (!report.complete());
        }
        return new Report(people.size(), traces);
    }
}
