package blog.posts.writing;

import blog.codec.Ulid;
import blog.manuscripts.warnings.Warning;
import blog.names.Site;
import blog.names.Slug;
import blog.names.VocabularyTable;
import blog.posts.PostEdit;
import blog.posts.PostEdit.Settled;
import blog.posts.PostEdit.Step;
import blog.posts.PostEdit.Write;
import blog.posts.PostTable;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.posts.access.PostAddresses;
import blog.posts.access.Preconditions;
import blog.posts.access.Refusal;
import blog.posts.access.Upload;
import blog.posts.writing.PostSuccession.Edit;
import blog.posts.writing.ReadText.Trust;
import blog.tokens.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How manuscripts get into the table, whichever route they came by. A change that names no version it replaces is
/// repeated on top of whatever came in between; one that does is refused then.
public final class PostWriting {
    private final PostTable posts;
    private final PostAccess access;
    private final PostAddresses addresses;
    private final PostSuccession succession;
    private final VocabularyTable vocabularies;
    private final Retagging retagging;
    private final Clock clock;

    public PostWriting(
            PostTable posts, VocabularyTable vocabularies, Retagging retagging, Site site, Clock clock, Ulid ids) {
        this.posts = posts;
        this.access = new PostAccess(posts);
        this.addresses = new PostAddresses(posts);
        this.succession = new PostSuccession(new PostRenderer(site), ids);
        this.vocabularies = vocabularies;
        this.retagging = retagging;
        this.clock = clock;
    }

    /// Who asks, and under which conditions.
    public record Demand(Preconditions preconditions, Principal principal) {}

    /// Makes the upload the current version of the post at `slug`, and a revision of it. One that does not say where
    /// its file lies leaves that as it is.
    public Written put(Slug slug, Upload upload, Demand demand) {
        return put(slug, upload, demand, Trust.NONE);
    }

    /// As [#put], of a text that was the post's before: it is not refused for what it means. Where that is not
    /// clear, it is for readers only if it was before.
    public Written putBack(Slug slug, Upload upload, boolean wasPublic, Demand demand) {
        return put(slug, upload, demand, wasPublic ? Trust.PUBLIC : Trust.STORED);
    }

    private Written put(Slug slug, Upload upload, Demand demand, Trust trust) {
        PostAccess.requireReach(demand.principal(), List.of(slug));
        Slot found = posts.findNow(slug);
        var put = new Putting(slug, upload, demand, trust, found);
        return PostEdit.run(found, () -> posts.findNow(slug), put::onto).orElseGet(Written.Busy::new);
    }

    /// One upload on its way into the table, read again when its file turns out to lie elsewhere.
    private final class Putting {
        private final Slug slug;
        private final Upload upload;
        private final Demand demand;
        private final Trust trust;
        private ReadText read;

        Putting(Slug slug, Upload upload, Demand demand, Trust trust, Slot found) {
            this.slug = slug;
            this.upload = upload;
            this.demand = demand;
            this.trust = trust;
            this.read = read(found);
        }

        private ReadText read(Slot slot) {
            return ReadText.read(
                    upload, slug, slot, trust, succession.renderer().site(), vocabularies);
        }

        Step<Written> onto(Slot before) {
            if (!read.isFor(upload, before)) {
                read = read(before);
            }
            PostAccess.requireReach(demand.principal(), read.manuscript().redirects());
            Optional<Refusal> closed = access.refusal(before, demand.principal());
            Optional<Refusal> unmet = demand.preconditions().refusal(before);
            if (closed.isEmpty() && before instanceof Slot.Occupied(StoredPost post) && isStored(post, unmet)) {
                return stored(post, false, read.manuscript().warnings());
            }
            Optional<Refusal> refusal = closed.or(() -> unmet);
            return refusal.<Step<Written>>map(why -> new Settled<>(new Written.Refused(why)))
                    .orElseGet(() -> write(before));
        }

        private Step<Written> write(Slot before) {
            var claims = addresses.claim(before, slug, read.manuscript().redirects());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            String by = demand.principal().name();
            StoredPost after = succession.after(before, slug, read, claims.leading(), new Edit(now, by));
            var revision = Revision.of(after, by, read.upload().text());
            List<Warning> warnings = Warning.all(read.manuscript().warnings(), claims.warnings());
            return new Write<>(
                    () -> posts.save(before, after, revision, claims.found()),
                    () -> stored(after, !(before instanceof Slot.Occupied), warnings));
        }

        private Step<Written> stored(StoredPost post, boolean created, List<Warning> warnings) {
            StoredPost settled = retagging.settle(post, demand.principal().name());
            return new Settled<>(new Written.Stored(settled, created, warnings));
        }

        /// The same bytes under the same path are no change, whichever version the client had in mind, as long as it is
        /// the one before or this.
        private boolean isStored(StoredPost post, Optional<Refusal> unmet) {
            return read.upload().isOf(post)
                    && post.rendering().renderer().equals(succession.renderer().name())
                    && (unmet.isEmpty() || demand.preconditions().heldBefore(post.version()));
        }
    }
}
