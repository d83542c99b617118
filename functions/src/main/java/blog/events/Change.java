package blog.events;

import blog.names.Slug;
import java.time.Instant;
import java.util.Locale;

/// What became of a post in the eyes of its readers: which version of it, where it then lay, and when.
record Change(Slug slug, String postId, long version, Kind kind, Instant at) {
    enum Kind {
        CREATED,
        UPDATED,
        RENAMED,
        WITHDRAWN,
        DELETED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
