package blog.posts.writing;

import blog.codec.Ulid;
import blog.dynamo.Attempts;
import blog.http.PathSegments;
import blog.http.Problem;
import blog.http.Response;
import blog.manuscripts.Manuscript;
import blog.manuscripts.warnings.Warning;
import blog.names.Site;
import blog.names.Slug;
import blog.names.VocabularyTable;
import blog.posts.PostTable;
import blog.posts.PostTable.Outcome;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.posts.access.PostAddresses;
import blog.posts.access.Preconditions;
import blog.posts.access.Upload;
import blog.posts.writing.PostSuccession.Edit;
import blog.tokens.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How manuscripts and deletions get into the table, whichever route they came by. A change that names no version it
/// replaces is repeated on top of whatever came in between; one that does is refused then.
public final class PostWriting {
    private final PostTable posts;
    private final PostAccess access;
    private final PostAddresses addresses;
    private final Site site;
    private final Clock clock;
    private final Ulid ids;
    private final VocabularyTable vocabularies;
    private final Retagging retagging;

    public PostWriting(
            PostTable posts, VocabularyTable vocabularies, Retagging retagging, Site site, Clock clock, Ulid ids) {
        this.posts = posts;
        this.access = new PostAccess(posts);
        this.addresses = new PostAddresses(posts);
        this.site = site;
        this.clock = clock;
        this.ids = ids;
        this.vocabularies = vocabularies;
        this.retagging = retagging;
    }

    /// Who asks, under which conditions, and by which address of the API.
    public record Demand(Preconditions preconditions, Principal principal, String apiUrl) {}

    /// Makes the upload the current version of the post at `slug`, and a revision of it. One that does not say where
    /// its file lies leaves that as it is.
    public Response put(Slug slug, Upload upload, Demand demand) {
        return put(slug, upload, demand, Trust.NONE);
    }

    /// As [#put], of a text that was the post's before: it is not refused for what it means. Where that is not
    /// clear, it is for readers only if it was before.
    public Response putBack(Slug slug, Upload upload, boolean wasPublic, Demand demand) {
        return put(slug, upload, demand, wasPublic ? Trust.PUBLIC : Trust.STORED);
    }

    /// What is known of a text: nothing, that it was a post's, or that it was for readers as one.
    private enum Trust {
        NONE,
        STORED,
        PUBLIC
    }

    private Response put(Slug slug, Upload upload, Demand demand, Trust trust) {
        PostAccess.requireReach(demand.principal(), List.of(slug));
        var succession = new PostSuccession(site, ids, vocabularies);
        String by = demand.principal().name();
        Slot before = posts.findNow(slug);
        Reading reading = reading(slug, upload, before, trust);
        for (var attempts = new Attempts(); attempts.next(); ) {
            if (!reading.isOf(upload, before)) {
                reading = reading(slug, upload, before, trust);
            }
            Manuscript manuscript = reading.manuscript();
            PostAccess.requireReach(demand.principal(), manuscript.redirects());
            if (before instanceof Slot.Occupied(StoredPost post) && isStored(post, reading, succession, demand)) {
                return PostAnswer.of(200, retagging.settle(post, by), manuscript.warnings());
            }
            Optional<Problem> refusal = refusal(before, demand);
            if (refusal.isPresent()) {
                return refusal.get().toResponse();
            }
            PostAddresses.Claims claims = addresses.claim(before, slug, manuscript.redirects());
            var text = new PostSuccession.Text(
                    reading.upload(), manuscript, reading.known(), trust == Trust.PUBLIC, claims.leading());
            StoredPost after = succession.after(before, slug, text, new Edit(now(), by));
            switch (posts.save(
                    before, after, Revision.of(after, by, reading.upload().text()), claims.found())) {
                case Outcome.Done _ -> {
                    StoredPost settled = retagging.settle(after, by);
                    return saved(before, settled, Warning.all(manuscript.warnings(), claims.warnings()), demand);
                }
                case Outcome.Overtaken(Slot current) -> before = current;
                case Outcome.Contended _ -> {
                    attempts.pause();
                    before = posts.findNow(slug);
                }
            }
        }
        return Problem.unavailable(1).toResponse();
    }

    /// A manuscript as it was read for where its file lies.
    private record Reading(Upload upload, boolean known, Manuscript manuscript) {
        boolean isOf(Upload other, Slot slot) {
            return Objects.equals(upload.path(), other.at(slot).path());
        }
    }

    /// A text that this very post has already, under the same path, was judged when it came first.
    private Reading reading(Slug slug, Upload upload, Slot slot, Trust trust) {
        Upload here = upload.at(slot);
        boolean stored = slot instanceof Slot.Occupied(StoredPost post) && here.isOf(post);
        boolean known = trust != Trust.NONE || stored;
        Manuscript manuscript = known
                ? Manuscript.reread(here.source(), slug, here.path(), site)
                : Manuscript.read(here.source(), slug, here.path(), site);
        return new Reading(here, known, manuscript);
    }

    Response delete(Slug slug, Demand demand) {
        PostAccess.requireReach(demand.principal(), List.of(slug));
        Slot slot = posts.findNow(slug);
        for (var attempts = new Attempts(); attempts.next(); ) {
            if (!(slot instanceof Slot.Occupied(StoredPost post))) {
                return access.absent(slot, demand.principal(), to -> address(to, demand));
            }
            Optional<Problem> refusal = refusal(slot, demand);
            if (refusal.isPresent()) {
                return refusal.get().toResponse();
            }
            switch (posts.delete(post, now(), demand.principal().name())) {
                case Outcome.Done _ -> {
                    return Response.empty(204);
                }
                case Outcome.Overtaken(Slot current) -> slot = current;
                case Outcome.Contended _ -> {
                    attempts.pause();
                    slot = posts.findNow(slug);
                }
            }
        }
        return Problem.unavailable(1).toResponse();
    }

    private static String address(Slug slug, Demand demand) {
        return demand.apiUrl() + "/posts/" + PathSegments.encode(slug.value());
    }

    private Optional<Problem> refusal(Slot slot, Demand demand) {
        return access.refusal(slot, demand.principal())
                .or(() -> demand.preconditions().refusal(slot));
    }

    /// The same bytes under the same path are no change, whichever version the client had in mind, as long as it is the
    /// one before or this.
    private boolean isStored(StoredPost post, Reading reading, PostSuccession succession, Demand demand) {
        var slot = new Slot.Occupied(post);
        boolean same = reading.upload().isOf(post) && post.renderer().equals(succession.renderer());
        return same
                && access.refusal(slot, demand.principal()).isEmpty()
                && (demand.preconditions().refusal(slot).isEmpty()
                        || demand.preconditions().heldBefore(post.version()));
    }

    private static Response saved(Slot before, StoredPost after, List<Warning> warnings, Demand demand) {
        return before instanceof Slot.Occupied
                ? PostAnswer.of(200, after, warnings)
                : PostAnswer.of(201, after, warnings).with("Location", address(after.slug(), demand));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
