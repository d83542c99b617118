package blog.posts.writing;

import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.lists.Fields;
import blog.posts.lists.PostLists;
import blog.posts.lists.PostPlaces;
import blog.posts.rendering.Amended;
import blog.posts.store.PostEdit;
import blog.posts.store.PostEdit.Settled;
import blog.posts.store.PostEdit.Step;
import blog.posts.store.PostEdit.Write;
import blog.posts.store.PostTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;

/// Publishes scheduled posts whose time has come, and withdraws those that have expired, by writing them. The list of
/// due posts only says where to look: what counts is the post, and it is written only on top of the version that was
/// read. So it may run late, twice, or beside itself and an author, and every post is published once.
public final class Publishing {
    private static final String PUBLISHER = "publisher";
    private static final int PAGE = 50;

    private final PostTable posts;
    private final PostLists lists;
    private final Clock clock;
    private final Consumer<Throwable> failures;

    /// `failures` is told of posts that could not be published; they hold up no other, and come again with the next
    /// run.
    public Publishing(PostTable posts, PostLists lists, Clock clock, Consumer<Throwable> failures) {
        this.posts = posts;
        this.lists = lists;
        this.clock = clock;
        this.failures = failures;
    }

    /// Turns all that is due; how many posts that were.
    public int run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var due = new PostLists.Stretch(PostPlaces.DUE, PostPlaces.FIRST_ENTRY, PostPlaces.behind(now), true);
        int published = 0;
        String after = null;
        do {
            PostLists.Found page = lists.all(due, after, PAGE);
            for (byte[] entry : page.entries()) {
                published += attempt(slug(entry), now) ? 1 : 0;
            }
            after = page.last();
        } while (after != null);
        return published;
    }

    private boolean attempt(Slug slug, Instant now) {
        try {
            return turn(slug, now);
        } catch (RuntimeException e) {
            failures.accept(e);
            return false;
        }
    }

    private boolean turn(Slug slug, Instant now) {
        return PostEdit.run(posts.findNow(slug), () -> posts.findNow(slug), slot -> step(slot, now))
                .orElseThrow(() -> new IllegalStateException(
                        "Others write the post " + slug + " all the time, so it is not turned."));
    }

    private Step<Boolean> step(Slot slot, Instant now) {
        if (!(slot instanceof Slot.Occupied(StoredPost post)) || !post.life().turnsBy(now)) {
            return new Settled<>(false);
        }
        StoredPost after = Amended.turned(post, now);
        return new Write<>(
                () -> posts.save(slot, after, Revision.of(after, PUBLISHER, null), Map.of()),
                () -> new Settled<>(true));
    }

    private static Slug slug(byte[] entry) {
        return new Slug(Fields.text(entry, "slug").orElseThrow());
    }
}
