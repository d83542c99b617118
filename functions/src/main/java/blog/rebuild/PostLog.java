package blog.rebuild;

import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The revisions of one post in order; there is one at least.
record PostLog(List<Revision> revisions) {

    /// The log of the life that a slug led last, for every slug.
    static Collection<PostLog> newest(List<Revision> all) {
        var logs = new HashMap<String, List<Revision>>();
        all.forEach(revision ->
                logs.computeIfAbsent(revision.postId(), _ -> new ArrayList<>()).add(revision));
        var newest = new TreeMap<String, PostLog>();
        for (List<Revision> revisions : logs.values()) {
            revisions.sort(Comparator.comparingLong(Revision::version));
            var log = new PostLog(revisions);
            newest.merge(log.last().slug().value(), log, PostLog::later);
        }
        return newest.values();
    }

    private static PostLog later(PostLog one, PostLog other) {
        return one.last().version() > other.last().version() ? one : other;
    }

    Revision first() {
        return revisions.getFirst();
    }

    Revision last() {
        return revisions.getLast();
    }

    /// Where the post lay before, and what its last text asks for; older texts may have asked for more.
    List<Slug> former(List<Slug> asked) {
        var former = new ArrayList<>(asked);
        revisions.forEach(revision -> former.add(revision.slug()));
        former.removeIf(last().slug()::equals);
        return former;
    }

    /// The version whose revision holds the text.
    long lastText() {
        return revisions.reversed().stream()
                .filter(revision -> revision.text() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a log holds no text"))
                .version();
    }

    @Nullable
    Instant firstPublished() {
        return revisions.stream()
                .filter(revision -> revision.status() == Status.PUBLISHED)
                .map(Revision::at)
                .findFirst()
                .orElse(null);
    }
}
