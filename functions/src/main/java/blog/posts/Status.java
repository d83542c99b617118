package blog.posts;

import java.util.Locale;

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

    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
