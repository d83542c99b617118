package blog.events;

import blog.names.Slug;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of a post in the eyes of its readers: which version of it, where it then lay, where it lay before it was
/// renamed, and when.
public record Change(Slug slug, @Nullable Slug from, String postId, long version, Kind kind, Instant at) {
    public enum Kind {
        CREATED(Event.Type.POST_CREATED),
        UPDATED(Event.Type.POST_UPDATED),
        RENAMED(Event.Type.POST_RENAMED),
        WITHDRAWN(Event.Type.POST_WITHDRAWN),
        DELETED(Event.Type.POST_DELETED);

        private final Event.Type type;

        Kind(Event.Type type) {
            this.type = type;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Event event(long number) {
        return new Event.OfPost(number, kind.type, postId, slug, from, version, at);
    }
}
