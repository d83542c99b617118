package blog.posts;

import blog.dynamo.Attempts;
import blog.http.ContentCoding;
import blog.posts.lists.Fields;
import blog.posts.lists.ListEntry;
import blog.posts.lists.PostLists;
import blog.posts.lists.PostPlaces;
import blog.posts.manuscript.Slug;
import blog.posts.manuscript.Tag;
import blog.posts.store.PostTable;
import blog.posts.store.PostTable.Outcome;
import blog.posts.store.Revision;
import blog.posts.store.Slot;
import blog.posts.store.Status;
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
    private static final int PAGE = 100;

    private final PostTable posts;
    private final PostLists lists;
    private final Clock clock;

    public Retagging(PostTable posts, PostLists lists, Clock clock) {
        this.posts = posts;
        this.lists = lists;
        this.clock = clock;
    }

    /// Walks over all posts in any status; false when it was not done by `end`.
    public boolean run(Vocabulary vocabulary, String by, Instant end) {
        for (Status status : Status.values()) {
            var stretch = new PostLists.Stretch(PostPlaces.manuscripts(status), "!", "\uFFFF", true);
            String after = null;
            do {
                PostLists.Found page = lists.all(stretch, after, PAGE);
                for (byte[] entry : page.entries()) {
                    if (clock.instant().isAfter(end)) {
                        return false;
                    }
                    retag(entry, vocabulary, by);
                }
                after = page.last();
            } while (after != null);
        }
        return true;
    }

    private void retag(byte[] entry, Vocabulary vocabulary, String by) {
        List<Tag> tags = ListEntry.ofPost(entry).tags();
        if (!vocabulary.of(tags).equals(tags)) {
            retag(new Slug(Fields.text(entry, "slug").orElseThrow()), vocabulary, by);
        }
    }

    /// Whether the post had to be written; others that keep getting in the way have read the vocabulary themselves.
    boolean retag(Slug slug, Vocabulary vocabulary, String by) {
        Slot slot = posts.findNow(slug);
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
