package blog.projections;

import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.store.PostItem;
import blog.posts.store.SlotItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Lists many posts with few calls: it looks at several at once, and takes their moves in one transaction as long as
/// nobody gets in the way. Then, and where there is more to do than one move, each is brought `alone`, from the same
/// look: the book's fence tells whether that is still how things are.
final class JointListing {
    /// A post and its book are two of the hundred items that one read takes.
    private static final int MOST_LOOKS = 50;

    private final ListingTable listings;
    private final Function<Look, Slot> alone;
    private final Map<Slug, RuntimeException> failed;
    private final Map<Slug, Slot> found = new LinkedHashMap<>();
    private final MoveGroup group = new MoveGroup();

    JointListing(ListingTable listings, Function<Look, Slot> alone, Map<Slug, RuntimeException> failed) {
        this.listings = listings;
        this.alone = alone;
        this.failed = failed;
    }

    /// Answers with what it has found at the slugs, but at those where it has failed.
    Map<Slug, Slot> bring(List<Slug> slugs) {
        for (int start = 0; start < slugs.size(); start += MOST_LOOKS) {
            bringSome(slugs.subList(start, Math.min(slugs.size(), start + MOST_LOOKS)));
        }
        return found;
    }

    private void bringSome(List<Slug> slugs) {
        var items = listings.read(slugs);
        for (Slug slug : slugs) {
            attempt(slug, () -> {
                Look look = Look.of(
                        slug,
                        SlotItem.slot(items.getOrDefault(PostItem.key(slug), Map.of())),
                        Listed.of(items.getOrDefault(Listed.key(slug), Map.of())));
                Move move = look.onlyMove();
                if (move == null) {
                    found.put(slug, alone.apply(look));
                } else if (!group.add(look, move)) {
                    takeGroup();
                    group.add(look, move);
                }
            });
        }
        takeGroup();
    }

    private void takeGroup() {
        List<Look> looks = group.looks();
        boolean taken = looks.size() > 1 && listings.takeTogether(group.moves());
        group.clear();
        for (Look look : looks) {
            attempt(look.slug(), () -> found.put(look.slug(), taken ? look.slot() : alone.apply(look)));
        }
    }

    private void attempt(Slug slug, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            failed.put(slug, e);
        }
    }
}
