package blog.posts.access;

import blog.codec.HttpDate;
import blog.http.InvalidInput;
import blog.http.Request;
import blog.http.negotiation.EntityTags;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.Refusal.Unmet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The `If-Match`, `If-None-Match` and `If-Unmodified-Since` of a change (RFC 9110 §13.1). Any representation's tag
/// stands for its version; `unmodifiedSince` is null where a tag says it better.
public record Preconditions(
        Optional<EntityTags> match,
        EntityTags noneMatch,
        @Nullable Instant unmodifiedSince) {

    public static Preconditions of(Request request) {
        Optional<EntityTags> match = EntityTags.match(request);
        return new Preconditions(
                match, EntityTags.noneMatch(request), match.isPresent() ? null : unmodifiedSince(request));
    }

    /// A date that cannot be read is refused, where the standard has it ignored: whoever sends one does not want to
    /// replace what is newer.
    private static @Nullable Instant unmodifiedSince(Request request) {
        return request.header("if-unmodified-since")
                .map(date -> HttpDate.parse(date)
                        .orElseThrow(() -> InvalidInput.badRequest(
                                "If-Unmodified-Since", "must be a date such as Mon, 05 Jan 2026 09:30:00 GMT")))
                .orElse(null);
    }

    /// These, of a change to a post that there has to be.
    public Preconditions ofExisting() {
        return match.isPresent()
                ? this
                : new Preconditions(Optional.of(new EntityTags(true, List.of())), noneMatch, unmodifiedSince);
    }

    /// Why the change may not happen to what lies at the slug; empty when it may.
    public Optional<Refusal> refusal(Slot slot) {
        return slot instanceof Slot.Occupied(StoredPost post)
                ? refusal(post.version(), post.validator(), post.etag("json")).or(() -> modified(post))
                : refusal(0, "", "");
    }

    /// Dates of HTTP have no fractions, so a change within the second that the client names passes for the one it saw.
    private Optional<Refusal> modified(StoredPost post) {
        boolean newer = unmodifiedSince != null
                && post.updated().truncatedTo(ChronoUnit.SECONDS).isAfter(unmodifiedSince);
        return newer
                ? Optional.of(new Unmet("It was changed at " + post.updated() + ".", post.etag("json")))
                : Optional.empty();
    }

    /// Why the change may not happen to something of this version, 0 when there is nothing, whose entity tags begin
    /// with `validator`, as `etag` does; empty when it may.
    public Optional<Refusal> refusal(long version, String validator, String etag) {
        if (version == 0) {
            return match.<Refusal>map(_ -> new Unmet("There is nothing at this address yet.", null));
        }
        if (match.isPresent() && !match.get().anyMatch(tag -> begins(tag, validator))) {
            return Optional.of(new Unmet("The current version is " + version + ".", etag));
        }
        if (noneMatch.anyMatch(tag -> begins(tag, validator))) {
            return Optional.of(new Unmet("There is something at this address already.", etag));
        }
        return Optional.empty();
    }

    /// Whether this is the repetition of a change that has succeeded already: it was to replace the version before the
    /// current one. RFC 9110 §13.1.1 lets `If-Match` report success then.
    public boolean heldBefore(long version) {
        return unmodifiedSince == null
                && match.isPresent()
                && match.get().anyMatch(tag -> begins(tag, Long.toString(version - 1)));
    }

    private static boolean begins(String tag, String start) {
        return tag.startsWith('"' + start + '-');
    }
}
