package blog.rebuild;

import blog.manuscripts.Manuscript;
import blog.names.Site;
import blog.names.Slug;
import blog.names.Vocabulary;
import blog.names.VocabularyTable;
import blog.posts.Life;
import blog.posts.PostRestoring;
import blog.posts.PostTable;
import blog.posts.Revision;
import blog.posts.RevisionTable;
import blog.posts.Slot;
import blog.posts.Status;
import blog.posts.StoredPost;
import blog.posts.access.Upload;
import blog.posts.gate.Gate;
import blog.posts.writing.PostRenderer;
import blog.posts.writing.Retagging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes posts anew from their logs alone, where the table has none or an older one; deleted ones become deleted again.
/// What a merge of tags has left undone is done, too.
/// It may run beside writers: whatever a log asks for is put only where the slug still holds what was found there.
public final class PostRecovery {
    private static final String REBUILD = "rebuild";

    private final PostTable posts;
    private final RevisionTable revisions;
    private final Site site;
    private final PostRenderer renderer;
    private final PostRestoring restoring;
    private final VocabularyTable vocabularies;
    private final Retagging retagging;

    public PostRecovery(
            PostTable posts,
            PostRestoring restoring,
            RevisionTable revisions,
            VocabularyTable vocabularies,
            Retagging retagging,
            Site site) {
        this.posts = posts;
        this.revisions = revisions;
        this.site = site;
        this.renderer = new PostRenderer(site);
        this.restoring = restoring;
        this.vocabularies = vocabularies;
        this.retagging = retagging;
    }

    /// A line for everything that had to be put back.
    public List<String> run() {
        var differences = new ArrayList<String>();
        Vocabulary vocabulary = vocabularies.findNow();
        for (List<Revision> log : newest().values()) {
            Revision last = log.getLast();
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

    /// The log of the life that a slug led last, for every slug; each in order.
    private Map<String, List<Revision>> newest() {
        var logs = new HashMap<String, List<Revision>>();
        revisions
                .all()
                .forEach(revision -> logs.computeIfAbsent(revision.postId(), _ -> new ArrayList<>())
                        .add(revision));
        var newest = new TreeMap<String, List<Revision>>();
        for (List<Revision> log : logs.values()) {
            log.sort(Comparator.comparingLong(Revision::version));
            newest.merge(log.getLast().slug().value(), log, PostRecovery::later);
        }
        return newest;
    }

    private static List<Revision> later(List<Revision> one, List<Revision> other) {
        return one.getLast().version() > other.getLast().version() ? one : other;
    }

    private boolean restore(List<Revision> log, Slot found, Vocabulary vocabulary) {
        Revision last = log.getLast();
        Instant first = firstPublished(log);
        Status status = last.status();
        if (status == null) {
            var deleted = new Slot.Deleted(last.slug(), last.postId(), last.version(), first != null);
            return put(found, deleted, first == null ? Gate.State.DRAFT : Gate.State.GONE);
        }
        return put(found, new Slot.Occupied(rendered(log, status, first, vocabulary)), Gate.State.of(status));
    }

    private boolean put(Slot found, Slot wanted, Gate.State state) {
        return restoring.restore(found, wanted, state);
    }

    private StoredPost rendered(List<Revision> log, Status status, @Nullable Instant first, Vocabulary vocabulary) {
        Revision last = log.getLast();
        long number = lastText(log);
        Revision written = revisions.find(last.postId(), number).orElseThrow();
        Revision.Text text = Objects.requireNonNull(written.text());
        // A rename leaves the text as it was read for the address that it was written at.
        Manuscript manuscript = Manuscript.reread(text.source(), written.slug(), text.path(), site);
        var life = new Life(
                last.slug(),
                last.postId(),
                log.getFirst().by(),
                last.version(),
                status,
                last.at(),
                first,
                null,
                null,
                former(log, manuscript));
        var upload = new Upload(text.source(), text.path());
        return renderer.render(life, number, new PostRenderer.Text(upload, manuscript, vocabulary), null);
    }

    /// Where the post lay before, and what its last text asks for; older texts may have asked for more.
    private static List<Slug> former(List<Revision> log, Manuscript manuscript) {
        var former = new ArrayList<>(manuscript.redirects());
        log.forEach(revision -> former.add(revision.slug()));
        former.removeIf(log.getLast().slug()::equals);
        return former;
    }

    /// Makes the addresses lead to the post where nothing is left of them.
    private List<String> readdress(StoredPost post) {
        var differences = new ArrayList<String>();
        for (Slug slug : post.life().former()) {
            Slot found = posts.findNow(slug);
            var moved = new Slot.Moved(slug, post.id(), post.version(), post.slug());
            if (found instanceof Slot.Vacant && put(found, moved, Gate.State.MOVED)) {
                differences.add("post " + post.slug() + ": " + slug + " did not lead to it");
            }
        }
        return differences;
    }

    private static long lastText(List<Revision> log) {
        return log.reversed().stream()
                .filter(revision -> revision.text() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a log holds no text"))
                .version();
    }

    private static @Nullable Instant firstPublished(List<Revision> log) {
        return log.stream()
                .filter(revision -> revision.status() == Status.PUBLISHED)
                .map(Revision::at)
                .findFirst()
                .orElse(null);
    }
}
