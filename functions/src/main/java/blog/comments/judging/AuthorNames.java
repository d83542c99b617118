package blog.comments.judging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The names of the blog's authors, folded, as they were at most a minute ago.
public final class AuthorNames {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Supplier<List<String>> profiles;
    private final Clock clock;

    private volatile @Nullable Known known;

    private record Known(Set<String> names, Instant until) {}

    /// `profiles` reads the names as they are.
    public AuthorNames(Supplier<List<String>> profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    Set<String> folded() {
        Known last = known;
        Instant now = clock.instant();
        if (last == null || !now.isBefore(last.until())) {
            last = new Known(fold(profiles.get()), now.plus(KEPT));
            known = last;
        }
        return last.names();
    }

    /// A name of signs alone is like every other of signs alone.
    private static Set<String> fold(List<String> names) {
        return names.stream()
                .map(Lookalikes::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
