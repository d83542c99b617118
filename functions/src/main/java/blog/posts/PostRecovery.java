package blog.posts;

import blog.dynamo.Ulid;
import blog.posts.PostSuccession.Life;
import blog.posts.manuscript.Manuscript;
import blog.posts.manuscript.Site;
import blog.posts.store.Gate;
import blog.posts.store.PostTable;
import blog.posts.store.Revision;
import blog.posts.store.RevisionTable;
import blog.posts.store.Slot;
import blog.posts.store.Status;
import blog.posts.store.StoredPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes posts anew from their logs alone, where the table has none or an older one; deleted ones become deleted again.
/// It may run beside writers: whatever a log asks for is put only where the slug still holds what was found there.
public final class PostRecovery {
    private final PostTable posts;
    private final RevisionTable revisions;
    private final Site site;
    private final PostSuccession succession;

    public PostRecovery(PostTable posts, RevisionTable revisions, Site site, Ulid ids) {
        this.posts = posts;
        this.revisions = revisions;
        this.site = site;
        this.succession = new PostSuccession(site, ids);
    }

    /// A line for everything that had to be put back.
    public List<String> run() {
        var differences = new ArrayList<String>();
        for (List<Revision> log : newest().values()) {
            Revision last = log.getLast();
            Slot found = posts.findNow(last.slug());
            if (found.version() < last.version() && restore(log, found)) {
                differences.add("post " + last.slug() + ": was made anew from its revisions");
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

    private boolean restore(List<Revision> log, Slot found) {
        Revision last = log.getLast();
        Instant first = firstPublished(log);
        Status status = last.status();
        if (status == null) {
            var deleted = new Slot.Deleted(last.slug(), last.postId(), last.version(), first != null);
            return put(found, deleted, first == null ? Gate.State.DRAFT : Gate.State.GONE);
        }
        var life = new Life(last.slug(), last.postId(), last.version(), status, last.at(), first, lastText(log));
        return put(found, new Slot.Occupied(rendered(life)), Gate.State.of(status));
    }

    private boolean put(Slot found, Slot wanted, Gate.State state) {
        return posts.restore(found, wanted, state) instanceof PostTable.Outcome.Done;
    }

    private StoredPost rendered(Life life) {
        Revision.Text text =
                revisions.find(life.id(), life.revision()).map(Revision::text).orElseThrow();
        Manuscript manuscript = Manuscript.read(text.source(), life.slug(), text.path(), site);
        return succession.render(life, manuscript, new Upload(text.source(), text.path()).hash());
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
