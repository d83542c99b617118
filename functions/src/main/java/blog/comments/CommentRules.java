package blog.comments;

import blog.posts.gate.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What an operator decides about comments: which are held, and for how long after its date a post takes any;
/// empty for ever.
public record CommentRules(CommentPolicy policy, Optional<Duration> open) {
    /// How long a comment that is not shown waits for somebody to decide otherwise.
    public static final Duration KEPT = Duration.ofDays(30);
    /// How long a deleted comment keeps its place: longer than the request that made it may be sent again, which
    /// would make another one.
    public static final Duration PLACE_KEPT = Duration.ofDays(31);

    /// Whether the post takes comments at this moment.
    public boolean takes(Gate gate, Instant now) {
        return policy != CommentPolicy.CLOSED && gate.state() == Gate.State.OPEN && !isOver(gate, now);
    }

    private boolean isOver(Gate gate, Instant now) {
        Instant date = gate.date();
        return date != null && open.isPresent() && date.plus(open.get()).isBefore(now);
    }
}
