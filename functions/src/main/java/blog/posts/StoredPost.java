package blog.posts;

import blog.codec.Checksum;
import blog.names.Slug;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The current version of a post as its item holds it. `json` is the answer's body, gzipped; `renderer` names what
/// rendered it; `owner` is the name it belongs to, null for posts from before there were owners; `firstPublished` is
/// null until readers have seen the post; `due` is when a scheduled one is to be published, null for any other, and
/// `expires` when it is to be withdrawn; `former` are addresses that lead to it; `revision` is the version whose
/// revision holds the text, `sourceHash` SHA-256 of that, and `path` where its file lay, null when nobody said.
public record StoredPost(
        Slug slug,
        String id,
        @Nullable String owner,
        long version,
        Status status,
        String renderer,
        Instant updated,
        @Nullable Instant firstPublished,
        @Nullable Instant due,
        @Nullable Instant expires,
        List<Slug> former,
        long revision,
        String sourceHash,
        @Nullable String path,
        byte[] json) {

    public StoredPost {
        former = former.isEmpty()
                ? List.of()
                : former.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Slug::value))
                        .toList();
    }

    /// The entity tag (without quotes) of one representation: `json`, `md`, `html`. Version, content, renderer and
    /// representation decide every byte that goes out.
    public String etag(String representation) {
        return validator() + "-" + renderer + "-" + representation;
    }

    /// What the entity tags of this version begin with, and those of no other, not even in a table that was restored or
    /// made anew.
    public String validator() {
        return validator(version, sourceHash, updated);
    }

    static String validator(long version, String sourceHash, Instant updated) {
        return version + "-" + Checksum.of(sourceHash, updated.toString());
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
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

    /// The next version of the same text in this status, whose JSON says so.
    public StoredPost next(Status next, Instant now, byte[] json) {
        Instant first = firstPublished == null && next == Status.PUBLISHED ? now : firstPublished;
        return new StoredPost(
                slug,
                id,
                owner,
                version + 1,
                next,
                renderer,
                now,
                first,
                next == Status.SCHEDULED ? due : null,
                expires,
                former,
                revision,
                sourceHash,
                path,
                json);
    }

    /// The same text, as version `number`, at another slug, with these addresses leading there.
    public StoredPost moved(Slug to, long number, List<Slug> leading, Instant now, byte[] json) {
        return new StoredPost(
                to,
                id,
                owner,
                number,
                status,
                renderer,
                now,
                firstPublished,
                due,
                expires,
                leading,
                revision,
                sourceHash,
                path,
                json);
    }
}
