package blog.comments;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comment with what readers are not told. `version` grows with every change; `hand` is SHA-256 of the token
/// by which its writer may change it, null where nobody may; `who` stands for the person, null where nothing
/// tells; `answered` says that others refer to it; `expires` is when it goes away by itself, null for one that
/// stays.
public record StoredComment(
        Comment comment,
        CommentStatus status,
        long version,
        @Nullable String hand,
        @Nullable String who,
        Verdict verdict,
        List<Decision> trail,
        boolean answered,
        @Nullable Instant expires) {
    private static final int LONGEST_TRAIL = 20;

    public StoredComment {
        trail = List.copyOf(trail);
    }

    /// A comment as it is first kept, at this moment.
    public static StoredComment first(
            Comment comment,
            CommentStatus status,
            @Nullable String hand,
            @Nullable String who,
            Verdict verdict,
            Instant now) {
        return new StoredComment(comment, status, 1, hand, who, verdict, List.of(), false, expires(status, now));
    }

    /// The same once it has been decided upon.
    public StoredComment decided(CommentStatus to, String by, String why, Instant now) {
        var longer = new ArrayList<>(trail);
        longer.add(new Decision(now.truncatedTo(ChronoUnit.SECONDS), by, status, to, why));
        List<Decision> newest = longer.subList(Math.max(0, longer.size() - LONGEST_TRAIL), longer.size());
        return new StoredComment(comment, to, version + 1, hand, who, verdict, newest, answered, expires(to, now));
    }

    /// The same in its writer's new words, which were judged anew.
    public StoredComment edited(Comment to, CommentStatus now, Verdict thought, Instant at) {
        StoredComment moved = status == now ? this : decided(now, "the writer", "edited", at);
        return new StoredComment(to, now, version + 1, hand, who, thought, moved.trail, answered, moved.expires);
    }

    /// What stays in its place when it is deleted: for good where others answer it, else until `until`.
    public StoredComment deleted(Instant until) {
        return new StoredComment(
                comment.withoutWords(),
                CommentStatus.DELETED,
                version + 1,
                hand,
                null,
                Verdict.CLEAN,
                List.of(),
                answered,
                answered ? null : until);
    }

    /// The same as one that others answer: it stays.
    public StoredComment inItsPlace() {
        return new StoredComment(comment, status, version, hand, who, verdict, trail, true, null);
    }

    public boolean isVisible() {
        return status == CommentStatus.VISIBLE;
    }

    /// Whether it has not expired.
    public boolean isThere(Instant now) {
        return expires == null || expires.isAfter(now);
    }

    private static @Nullable Instant expires(CommentStatus status, Instant now) {
        return status == CommentStatus.VISIBLE ? null : now.plus(CommentRules.KEPT);
    }
}
