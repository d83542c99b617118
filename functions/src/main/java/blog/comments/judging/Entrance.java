package blog.comments.judging;

import org.jspecify.annotations.Nullable;

/// How a comment came in: with a form's token, which counts once and is null where none came, or `bare`, without one;
/// and whether the field that people do not see was filled.
public record Entrance(@Nullable String token, boolean bare, boolean trapped) {
    /// Of whom nothing is asked.
    public static final Entrance FREE = new Entrance(null, false, false);
}
