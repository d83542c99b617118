package blog.posts;

import blog.dynamo.Attempts;
import blog.http.ContentCoding;
import blog.posts.lists.ListEntry;
import blog.posts.manuscript.Slug;
import blog.posts.manuscript.Tag;
import blog.posts.store.PostRegistry;
import blog.posts.store.PostTable;
import blog.posts.store.PostTable.Outcome;
import blog.posts.store.Revision;
import blog.posts.store.Slot;
import blog.posts.store.StoredPost;
import blog.posts.store.Vocabulary;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Has stored posts show their tags as the vocabulary calls them, by writing those that do not. It may stop anywhere,
/// and run again or beside itself: a post that shows them already is left alone.
public final class Retagging {
    /// Their posts are held in memory at once.
    private static final int PAGE = 25;

    private final PostTable posts;
    private final PostRegistry registry;
    private final Clock clock;

    public Retagging(PostTable posts, PostRegistry registry, Clock clock) {
        this.posts = posts;
        this.registry = registry;
        this.clock = clock;
    }

    /// Walks over all posts in any status; false when it was not done by `end`.
    public boolean run(Vocabulary vocabulary, String by, Instant end) {
        String after = null;
        PostRegistry.Page page;
        do {
            page = registry.page(after, PAGE);
            List<Slug> slugs =
                    page.slugs().stream().map(PostRegistry.Registered::slug).toList();
            for (StoredPost post : registry.posts(slugs)) {
                if (clock.instant().isAfter(end)) {
                    return false;
                }
                retag(new Slot.Occupied(post), vocabulary, by);
            }
            after = slugs.isEmpty() ? null : slugs.getLast().value();
        } while (page.more());
        return true;
    }

    /// Whether the post had to be written; others that keep getting in the way have read the vocabulary themselves.
    boolean retag(Slug slug, Vocabulary vocabulary, String by) {
        return retag(posts.findNow(slug), vocabulary, by);
    }

    private boolean retag(Slot found, Vocabulary vocabulary, String by) {
        Slot slot = found;
        for (var attempts = new Attempts(); attempts.next(); ) {
            if (!(slot instanceof Slot.Occupied(StoredPost post))) {
                return false;
            }
            List<Tag> tags = ListEntry.ofPost(ContentCoding.gunzip(post.json())).tags();
            List<Tag> known = vocabulary.of(tags);
            if (known.equals(tags)) {
                return false;
            }
            StoredPost after =
                    PostSuccession.retagged(post, known, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            switch (posts.save(slot, after, Revision.of(after, by, null), Map.of())) {
                case Outcome.Done _ -> {
                    return true;
                }
                case Outcome.Overtaken(Slot current) -> slot = current;
                case Outcome.Contended _ -> attempts.pause();
            }
        }
        return false;
    }
}
