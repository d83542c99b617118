package blog.comments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which comments wait for a moderator before they are shown: none (`OPEN`), those of people of whom none was
/// approved yet (`FIRST`), `ALL`; `CLOSED` takes none.
public enum CommentPolicy {
    OPEN,
    FIRST,
    ALL,
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CommentPolicy> of(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word().equals(word))
                .findFirst();
    }
}
