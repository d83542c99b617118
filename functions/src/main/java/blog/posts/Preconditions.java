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
        return slot instanceof Slot.Occupied(StoredPost post)
                ? refusal(post.version(), post.etag("json"))
                : refusal(0, "");
    }

    /// Why the change may not happen to something of this version, 0 when there is nothing, whose entity tags begin
    /// with it; empty when it may.
    public Optional<Problem> refusal(long version, String etag) {
        if (version == 0) {
            return match.map(_ -> Problem.preconditionFailed("There is nothing at this address yet.", null));
        }
        String current = '"' + etag + '"';
        if (match.isPresent() && !match.get().anyMatch(tag -> names(tag, version))) {
            return Optional.of(Problem.preconditionFailed("The current version is " + version + ".", current));
        }
        if (noneMatch.anyMatch(tag -> names(tag, version))) {
            return Optional.of(Problem.preconditionFailed("There is something at this address already.", current));
        }
        return Optional.empty();
    }

    /// Whether this is the repetition of a change that has succeeded already: it was to replace the version before the
    /// current one. RFC 9110 §13.1.1 lets `If-Match` report success then.
    public boolean heldBefore(long version) {
        return match.isPresent() && match.get().anyMatch(tag -> names(tag, version - 1));
    }

    private static boolean names(String tag, long version) {
        return tag.startsWith('"' + Long.toString(version) + "-");
    }
}
