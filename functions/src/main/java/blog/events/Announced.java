package blog.events;

import blog.events.Change.Kind;
import blog.names.Slug;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What readers have been told of a post: up to which version, under which slug it is public (null: it is not), and
/// whether it ever was.
record Announced(long version, @Nullable Slug slug, boolean known) {
    static final Announced NOTHING = new Announced(0, null, false);

    /// What there is to tell of the post now; null when it is nothing that readers could notice.
    @Nullable
    Change change(Fate now) {
        return kind(now)
                .map(kind -> new Change(
                        now.slug(), kind == Kind.RENAMED ? slug : null, now.postId(), now.version(), kind, now.at()))
                .orElse(null);
    }

    private Optional<Kind> kind(Fate now) {
        if (now.isPublic()) {
            return Optional.of(slug == null ? Kind.CREATED : slug.equals(now.slug()) ? Kind.UPDATED : Kind.RENAMED);
        }
        if (now.status() == null) {
            return known ? Optional.of(Kind.DELETED) : Optional.empty();
        }
        return slug == null ? Optional.empty() : Optional.of(Kind.WITHDRAWN);
    }

    Announced after(Fate now) {
        return new Announced(now.version(), now.isPublic() ? now.slug() : null, known || now.isPublic());
    }
}
