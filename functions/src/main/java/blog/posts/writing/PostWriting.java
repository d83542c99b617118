package blog.posts.writing;

import blog.codec.Ulid;
import blog.names.Site;
import blog.names.Slug;
import blog.names.VocabularyTable;
import blog.posts.Slot;
import blog.posts.access.PostAccess;
import blog.posts.access.PostAddresses;
import blog.posts.access.Preconditions;
import blog.posts.access.Upload;
import blog.posts.rendering.PostRenderer;
import blog.posts.store.PostEdit;
import blog.posts.store.PostTable;
import blog.posts.writing.ReadText.Trust;
import blog.tokens.Principal;
import java.time.Clock;
import java.util.List;

/// How manuscripts get into the table, whichever route they came by. A change that names no version it replaces is
/// repeated on top of whatever came in between; one that does is refused then.
public final class PostWriting {
    private final PostTable posts;
    private final PuttingParts parts;

    public PostWriting(
            PostTable posts, VocabularyTable vocabularies, Retagging retagging, Site site, Clock clock, Ulid ids) {
        this.posts = posts;
        this.parts = new PuttingParts(
                posts,
                new PostAccess(posts),
                new PostAddresses(posts),
                new PostSuccession(new PostRenderer(site), ids),
                vocabularies,
                retagging,
                clock);
    }

    /// What it takes to put a manuscript.
    record PuttingParts(
            PostTable posts,
            PostAccess access,
            PostAddresses addresses,
            PostSuccession succession,
            VocabularyTable vocabularies,
            Retagging retagging,
            Clock clock) {}

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
        var put = new Putting(parts, slug, upload, demand, trust, found);
        return PostEdit.run(found, () -> posts.findNow(slug), put::onto).orElseGet(Written.Busy::new);
    }
}
