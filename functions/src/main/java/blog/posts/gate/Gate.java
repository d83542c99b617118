package blog.posts.gate;

import blog.names.Slug;
import blog.posts.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a comment has to know of its post: the id that comments hang on, whether it takes any, and how many are
/// visible, which may be a moment behind. `movedTo` is where to ask instead, null unless the post has moved.
/// `title` and `date` are the post's; gates that were written long ago have none. `reactions` are how many there are of
/// each kind, without those that nobody has left.
public record Gate(
        String postId,
        State state,
        long comments,
        @Nullable Slug movedTo,
        @Nullable String title,
        @Nullable Instant date,
        Map<String, Long> reactions) {
    public Gate {
        reactions = Collections.unmodifiableMap(new TreeMap<>(reactions));
    }

    /// `DRAFT` looks like no post to readers; `GONE` was published and has been deleted or withdrawn; `MOVED`
    /// leads to another slug.
    public enum State {
        OPEN,
        CLOSED,
        DRAFT,
        GONE,
        MOVED;

        /// What the gate of a post in this status is; `closed` is one that takes no comments.
        static State of(Status status, boolean closed) {
            return switch (status) {
                case PUBLISHED -> closed ? CLOSED : OPEN;
                case WITHDRAWN -> GONE;
                case DRAFT, SCHEDULED -> DRAFT;
            };
        }
    }

    /// Whether readers see the post and its comments.
    public boolean isReadable() {
        return state == State.OPEN || state == State.CLOSED;
    }
}
