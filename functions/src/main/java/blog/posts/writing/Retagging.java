package blog.posts.writing;

import blog.names.Slug;
import blog.names.Tag;
import blog.names.Vocabulary;
import blog.names.VocabularyTable;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.lists.ListEntry;
import blog.posts.rendering.Amended;
import blog.posts.store.PostEdit;
import blog.posts.store.PostEdit.Settled;
import blog.posts.store.PostEdit.Step;
import blog.posts.store.PostEdit.Write;
import blog.posts.store.PostRegistry;
import blog.posts.store.PostTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Has stored posts show their tags as the vocabulary calls them, by writing those that do not. It may stop anywhere,
/// and run again or beside itself: a post that shows them already is left alone.
public final class Retagging {
    /// Their posts are held in memory at once.
    private static final int PAGE = 25;

    private final PostTable posts;
    private final PostRegistry registry;
    private final VocabularyTable vocabularies;
    private final Clock clock;

    public Retagging(PostTable posts, PostRegistry registry, VocabularyTable vocabularies, Clock clock) {
        this.posts = posts;
        this.registry = registry;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /// Walks over all posts in any status; false when it was not done by `end`, or others kept getting in the way. A
    /// post that comes up behind it is [#settle]d by who writes it.
    public boolean run(Vocabulary vocabulary, String by, Instant end) {
        boolean done = true;
        String after = null;
        PostRegistry.Slugs page;
        do {
            page = registry.page(after, PAGE);
            List<Slug> slugs =
                    page.slugs().stream().map(PostRegistry.Registered::slug).toList();
            for (StoredPost post : registry.posts(slugs)) {
                if (clock.instant().isAfter(end)) {
                    return false;
                }
                done &= retag(new Slot.Occupied(post), vocabulary, by).isPresent();
            }
            after = slugs.isEmpty() ? null : slugs.getLast().value();
        } while (page.more());
        return done;
    }

    /// A post that has just been written, as it is once it shows its tags by the newest vocabulary: a walk that began
    /// since the writer looked at that may have passed the slug already. The post itself when another text has
    /// followed.
    StoredPost settle(StoredPost post, String by) {
        if (tags(post).isEmpty()) {
            return post;
        }
        Optional<Slot> now = retag(new Slot.Occupied(post), vocabularies.findNow(), by);
        return now.isPresent() && now.get() instanceof Slot.Occupied(StoredPost there) && isSameText(there, post)
                ? there
                : post;
    }

    private static boolean isSameText(StoredPost one, StoredPost other) {
        return one.id().equals(other.id())
                && one.rendering().revision() == other.rendering().revision();
    }

    /// What lies at the slug once a post there shows its tags by a vocabulary that is not older than `known`; empty
    /// when others kept getting in the way. A post is only written by the vocabulary that is current, and that is
    /// asked for again behind the write, so whoever has an older one undoes nothing.
    public Optional<Slot> retag(Slot found, Vocabulary known, String by) {
        return found instanceof Slot.Occupied(StoredPost post)
                ? PostEdit.run(found, () -> posts.findNow(post.slug()), slot -> step(slot, known, by))
                : Optional.of(found);
    }

    private Step<Slot> step(Slot slot, Vocabulary known, String by) {
        if (!(slot instanceof Slot.Occupied(StoredPost post)) || isTagged(post, known)) {
            return new Settled<>(slot);
        }
        Vocabulary current = vocabularies.findNow();
        if (isTagged(post, current)) {
            return new Settled<>(slot);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StoredPost after = Amended.retagged(post, current.of(tags(post)), now);
        return new Write<>(
                () -> posts.save(slot, after, Revision.of(after, by, null), Map.of()),
                () -> step(new Slot.Occupied(after), vocabularies.findNow(), by));
    }

    private static boolean isTagged(StoredPost post, Vocabulary vocabulary) {
        List<Tag> tags = tags(post);
        return vocabulary.of(tags).equals(tags);
    }

    private static List<Tag> tags(StoredPost post) {
        return ListEntry.ofPost(post.json().plain()).tags();
    }
}
