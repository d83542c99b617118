package blog.posts.writing;

import blog.manuscripts.warnings.Warning;
import blog.names.Slug;
import blog.names.Vocabulary;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.PostAccess;
import blog.posts.access.Refusal;
import blog.posts.access.Upload;
import blog.posts.store.PostEdit.Settled;
import blog.posts.store.PostEdit.Step;
import blog.posts.store.PostEdit.Write;
import blog.posts.writing.PostSuccession.Edit;
import blog.posts.writing.PostWriting.Demand;
import blog.posts.writing.PostWriting.PuttingParts;
import blog.posts.writing.ReadText.Trust;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One upload on its way into the table, read again when its file turns out to lie elsewhere.
final class Putting {
    private final PuttingParts parts;
    private final Slug slug;
    private final Upload upload;
    private final Demand demand;
    private final Trust trust;
    private ReadText read;
    private @Nullable Vocabulary vocabulary;

    Putting(PuttingParts parts, Slug slug, Upload upload, Demand demand, Trust trust, Slot found) {
        this.parts = parts;
        this.slug = slug;
        this.upload = upload;
        this.demand = demand;
        this.trust = trust;
        this.read = read(found);
    }

    private ReadText read(Slot slot) {
        return ReadText.read(
                upload, slug, slot, trust, parts.succession().renderer().site());
    }

    Step<Written> onto(Slot before) {
        if (!read.isFor(upload, before)) {
            read = read(before);
        }
        PostAccess.requireReach(demand.principal(), read.manuscript().redirects());
        Optional<Refusal> closed = parts.access().refusal(before, demand.principal());
        Optional<Refusal> unmet = demand.preconditions().refusal(before);
        if (closed.isEmpty() && before instanceof Slot.Occupied(StoredPost post) && isStored(post, unmet)) {
            return stored(post, false, read.manuscript().warnings());
        }
        Optional<Refusal> refusal = closed.or(() -> unmet);
        return refusal.<Step<Written>>map(why -> new Settled<>(new Written.Refused(why)))
                .orElseGet(() -> write(before));
    }

    private Step<Written> write(Slot before) {
        var claims = parts.addresses().claim(before, slug, read.manuscript().redirects());
        Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        String by = demand.principal().name();
        StoredPost after =
                parts.succession().after(before, slug, read, vocabulary(), claims.leading(), new Edit(now, by));
        var revision = Revision.of(after, by, read.upload().text());
        List<Warning> warnings = Warning.all(read.manuscript().warnings(), claims.warnings());
        return new Write<>(
                () -> parts.posts().save(before, after, revision, claims.found()),
                () -> stored(after, !(before instanceof Slot.Occupied), warnings));
    }

    /// Read once, when something is to be written: what has changed since is settled behind the write.
    private Vocabulary vocabulary() {
        if (read.manuscript().tags().isEmpty()) {
            return Vocabulary.EMPTY;
        }
        Vocabulary known = vocabulary == null ? parts.vocabularies().findNow() : vocabulary;
        vocabulary = known;
        return known;
    }

    private Step<Written> stored(StoredPost post, boolean created, List<Warning> warnings) {
        StoredPost settled = parts.retagging().settle(post, demand.principal().name());
        return new Settled<>(new Written.Stored(settled, created, warnings));
    }

    /// The same bytes under the same path are no change, whichever version the client had in mind, as long as it is
    /// the one before or this.
    private boolean isStored(StoredPost post, Optional<Refusal> unmet) {
        return read.upload().isOf(post)
                && post.rendering()
                        .renderer()
                        .equals(parts.succession().renderer().name())
                && (unmet.isEmpty() || demand.preconditions().heldBefore(post.version()));
    }
}
