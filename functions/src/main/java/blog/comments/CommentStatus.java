package blog.comments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What has become of a comment. Only a visible one is shown; `HELD`, `SPAM` and `REMOVED` wait for a moderator,
/// each in a queue of its own; of a `DELETED` one nothing is left but its place.
public enum CommentStatus {
    VISIBLE,
    HELD,
    SPAM,
    REMOVED,
    DELETED;

    /// Those that have a queue.
    public static final Set<CommentStatus> QUEUED = Set.of(HELD, SPAM, REMOVED);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CommentStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    public boolean isQueued() {
        return QUEUED.contains(this);
    }
}
