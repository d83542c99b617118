package blog.comments.judging;

import blog.comments.Verdict;
import org.jspecify.annotations.Nullable;

/// How a comment came in: with a form's token, which counts once and is null where none came, or `bare`, without
/// one; and whether the field that people do not see was filled.
public record Entrance(@Nullable String token, boolean bare, boolean trapped) {
    static final String BARE = "form: came without its token";
    static final String TRAPPED = "trap: a field is filled that people do not see";

    /// Of whom nothing is asked.
    public static final Entrance FREE = new Entrance(null, false, false);

    /// How a comment came in that is there already, by what was thought of it.
    static Entrance remembered(Verdict verdict) {
        return new Entrance(
                null, verdict.reasons().contains(BARE), verdict.reasons().contains(TRAPPED));
    }
}
