package blog.posts.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a post is in its life, as clients see it.
public enum Status {
    DRAFT,
    /// It will be published once its time has come.
    SCHEDULED,
    PUBLISHED,
    /// It was published, and its author has taken it back.
    WITHDRAWN;

    /// The word in JSON and in queries.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The status that lists show after this one; empty behind the last.
    public Optional<Status> following() {
        return Arrays.stream(values())
                .dropWhile(status -> status != this)
                .skip(1)
                .findFirst();
    }

    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
