package blog.webhooks.sending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How long a delivery waits after an attempt that failed, a tenth more or less by chance, so that what failed together
/// does not come back together.
public record Pauses(RandomGenerator random) {
    private static final List<Duration> ALL = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    /// What a queue can keep a message back for, with what the longest pause may have more.
    static final Duration LONGEST = Duration.ofHours(11);

    private static final double SPREAD = 0.1;

    /// After so many attempts, the first included; empty when that was the last. A receiver may ask for a longer one.
    Optional<Duration> after(int attempts, @Nullable Duration asked) {
        if (attempts > ALL.size()) {
            return Optional.empty();
        }
        long millis = ALL.get(attempts - 1).toMillis();
        Duration pause = Duration.ofMillis(millis + Math.round(millis * SPREAD * (2 * random.nextDouble() - 1)));
        return Optional.of(asked == null || asked.compareTo(pause) < 0 ? pause : least(asked, LONGEST));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
