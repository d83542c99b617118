package blog.posts;

import blog.http.EntityTags;
import blog.http.Problem;
import blog.http.Request;
import blog.posts.store.Slot;
import blog.posts.store.StoredPost;
import java.util.List;
import java.util.Optional;

/// The `If-Match` and `If-None-Match` of a change (RFC 9110 §13.1). Any representation's tag stands for its version.
public record Preconditions(Optional<EntityTags> match, EntityTags noneMatch) {

    public static Preconditions of(Request request) {
        return new Preconditions(EntityTags.match(request), EntityTags.noneMatch(request));
    }

    /// These, of a change to a post that there has to be.
    public Preconditions ofExisting() {
        return match.isPresent() ? this : new Preconditions(Optional.of(new EntityTags(true, List.of())), noneMatch);
    }

    /// Why the change may not happen to what lies at the slug; empty when it may.
    Optional<Problem> refusal(Slot slot) {
        if (!(slot instanceof Slot.Occupied(StoredPost post))) {
            return match.map(_ -> Problem.preconditionFailed("There is no post at this address.", null));
        }
        String current = '"' + post.etag("json") + '"';
        if (match.isPresent() && !match.get().anyMatch(tag -> names(tag, post.version()))) {
            return Optional.of(Problem.preconditionFailed("The current version is " + post.version() + ".", current));
        }
        if (noneMatch.anyMatch(tag -> names(tag, post.version()))) {
            return Optional.of(Problem.preconditionFailed("There is a post at this address already.", current));
        }
        return Optional.empty();
    }

    /// Whether this is the repetition of a change that has succeeded already: it was to replace the version before the
    /// current one. RFC 9110 §13.1.1 lets `If-Match` report success then.
    boolean heldBefore(StoredPost post) {
        return match.isPresent() && match.get().anyMatch(tag -> names(tag, post.version() - 1));
    }

    private static boolean names(String tag, long version) {
        return tag.startsWith('"' + Long.toString(version) + "-");
    }
}
