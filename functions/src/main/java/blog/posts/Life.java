package blog.posts;

import blog.names.Slug;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a post is apart from its text. `owner` is the name it belongs to, null for posts from before there were owners;
/// `firstPublished` is null until readers have seen the post; `due` is when a scheduled one is to be published, null
/// for any other, and `expires` when it is to be withdrawn; `former` are addresses that lead to it.
public record Life(
        Slug slug,
        String id,
        @Nullable String owner,
        long version,
        Status status,
        Instant updated,
        @Nullable Instant firstPublished,
        @Nullable Instant due,
        @Nullable Instant expires,
        List<Slug> former) {

    public Life {
        former = former.isEmpty()
                ? List.of()
                : former.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Slug::value))
                        .toList();
    }

    /// When time alone makes something else of the post: publishes a scheduled one, withdraws a published one. Null
    /// when it never does.
    public @Nullable Instant turns() {
        return switch (status) {
            case SCHEDULED -> due;
            case PUBLISHED -> expires;
            case DRAFT, WITHDRAWN -> null;
        };
    }

    /// Whether that moment has come.
    public boolean turnsBy(Instant now) {
        @Nullable Instant moment = turns();
        return moment != null && !moment.isAfter(now);
    }

    public boolean hasExpiredBy(Instant now) {
        return expires != null && !expires.isAfter(now);
    }

    /// As the next version of the post in this status.
    public Life next(Status next, Instant now) {
        Instant first = firstPublished == null && next == Status.PUBLISHED ? now : firstPublished;
        @Nullable Instant stillDue = next == Status.SCHEDULED ? due : null;
        return new Life(slug, id, owner, version + 1, next, now, first, stillDue, expires, former);
    }

    /// As version `number` at another slug, with these addresses leading there.
    public Life moved(Slug to, long number, List<Slug> leading, Instant now) {
        return new Life(to, id, owner, number, status, now, firstPublished, due, expires, leading);
    }

    /// With the times that its text asks for.
    public Life timed(@Nullable Instant newDue, @Nullable Instant newExpires) {
        return new Life(slug, id, owner, version, status, updated, firstPublished, newDue, newExpires, former);
    }
}
