package blog.rebuild;

import blog.manuscripts.Manuscript;
import blog.names.Site;
import blog.names.Slug;
import blog.names.Vocabulary;
import blog.names.VocabularyTable;
import blog.posts.Life;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.Status;
import blog.posts.StoredPost;
import blog.posts.access.Upload;
import blog.posts.rendering.PostRenderer;
import blog.posts.store.PostRestoring;
import blog.posts.store.PostTable;
import blog.posts.store.RevisionTable;
import blog.posts.writing.Retagging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes posts anew from their logs alone, where the table has none or an older one; deleted ones become deleted
/// again. What a merge of tags has left undone is done, too. It may run beside writers: whatever a log asks for
/// is put only where the slug still holds what was found there.
public record PostRecovery(
        PostTable posts,
        PostRestoring restoring,
        RevisionTable revisions,
        VocabularyTable vocabularies,
        Retagging retagging,
        Site site) {
    private static final String REBUILD = "rebuild";

    /// A line for everything that had to be put back.
    public List<String> run() {
        var differences = new ArrayList<String>();
        Vocabulary vocabulary = vocabularies.findNow();
        for (PostLog log : PostLog.newest(revisions.all())) {
            Revision last = log.last();
            Slot found = posts.findNow(last.slug());
            if (found.version() < last.version() && restore(log, found, vocabulary)) {
                differences.add("post " + last.slug() + ": was made anew from its revisions");
            }
            Slot slot = posts.findNow(last.slug());
            if (slot instanceof Slot.Occupied(StoredPost post)) {
                differences.addAll(readdress(post));
                Optional<Slot> tagged = retagging.retag(slot, vocabulary, REBUILD);
                if (tagged.isPresent() && tagged.get().version() > post.version()) {
                    differences.add("post " + post.slug() + ": its tags were called otherwise");
                }
            }
        }
        return differences;
    }

    private boolean restore(PostLog log, Slot found, Vocabulary vocabulary) {
        Revision last = log.last();
        Instant first = log.firstPublished();
        Status status = last.status();
        if (status == null) {
            var deleted = new Slot.Deleted(last.slug(), last.postId(), last.version(), first != null);
            return restoring.restore(found, deleted);
        }
        return restoring.restore(found, new Slot.Occupied(rendered(log, status, first, vocabulary)));
    }

    private StoredPost rendered(PostLog log, Status status, @Nullable Instant first, Vocabulary vocabulary) {
        Revision last = log.last();
        long number = log.lastText();
        Revision written = revisions.find(last.postId(), number).orElseThrow();
        Revision.Text text = Objects.requireNonNull(written.text());
        // A rename leaves the text as it was read for the address that it was written at.
        Manuscript manuscript = Manuscript.reread(text.source(), written.slug(), text.path(), site);
        var life = new Life(
                last.slug(),
                last.postId(),
                log.first().by(),
                last.version(),
                status,
                last.at(),
                first,
                null,
                null,
                log.former(manuscript.redirects()));
        var upload = new Upload(text.source(), text.path());
        return new PostRenderer(site).render(life, number, new PostRenderer.Text(upload, manuscript, vocabulary), null);
    }

    /// Makes the addresses lead to the post where nothing is left of them.
    private List<String> readdress(StoredPost post) {
        var differences = new ArrayList<String>();
        for (Slug slug : post.life().former()) {
            Slot found = posts.findNow(slug);
            var moved = new Slot.Moved(slug, post.id(), post.version(), post.slug());
            if (found instanceof Slot.Vacant && restoring.restore(found, moved)) {
                differences.add("post " + post.slug() + ": " + slug + " did not lead to it");
            }
        }
        return differences;
    }
}
