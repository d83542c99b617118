package blog.projections;

import blog.dynamo.Attempts;
import blog.events.Announcing;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.store.PostTable;
import blog.projections.ListingTable.Taken;
import blog.tags.TagTable;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings the lists and the tag registry to what a post says now. It is told which post has changed and looks
/// at the post itself, so records that come twice, late or in another order do no harm; several workers may
/// project the same post.
public final class Projector {
    private final PostTable posts;
    private final ListingTable listings;
    private final TagNames names;
    private final Announcing announcing;

    public Projector(PostTable posts, ListingTable listings, TagTable tags, Announcing announcing) {
        this.posts = posts;
        this.listings = listings;
        this.names = new TagNames(listings, tags);
        this.announcing = announcing;
    }

    /// Lists the post at `slug` where it belongs, and nowhere else, and announces what has become of it. Answers with
    /// what it has found there. Throws when others keep getting in the way; the record then comes again.
    public Slot project(Slug slug) {
        Slot slot = bring(look(slug), false);
        announcing.announce(slot);
        return slot;
    }

    /// As [#project(Slug)] for each of them, with as few calls as they allow: several posts are read at once, and
    /// written in one transaction; should that not work, each is brought by itself. Answers with what it has
    /// found at the slugs where all went well, and adds to `failed` what went wrong at the others.
    public Map<Slug, Slot> project(List<Slug> slugs, Map<Slug, RuntimeException> failed) {
        if (slugs.size() == 1) {
            return alone(slugs.getFirst(), failed);
        }
        Map<Slug, Slot> found = new JointListing(listings, look -> bring(look, false), failed).bring(slugs);
        announcing.announce(found, failed);
        found.keySet().removeAll(failed.keySet());
        return found;
    }

    private Map<Slug, Slot> alone(Slug slug, Map<Slug, RuntimeException> failed) {
        try {
            return Map.of(slug, project(slug));
        } catch (RuntimeException e) {
            failed.put(slug, e);
            return Map.of();
        }
    }

    /// As [#project(Slug)], writing every derived item of the post again.
    public void repair(Slug slug) {
        bring(look(slug), true);
    }

    private Look look(Slug slug) {
        return Look.of(slug, posts.findNow(slug), listings.find(slug));
    }

    /// Answers with what it has found at the slug, beginning with what was seen there before.
    private Slot bring(Look seen, boolean rewriteAll) {
        Slug slug = seen.slug();
        boolean agreed = !rewriteAll;
        Look look = seen;
        for (var attempts = new Attempts(); attempts.next(); attempts.pause(), look = look(slug)) {
            Listed listed = look.listed();
            if (!rewriteAll && look.isShown()) {
                if (listed.unsettled().isEmpty() || settle(slug, listed)) {
                    return look.slot();
                }
                continue;
            }
            List<Step> steps = Step.between(listed, look.wanted(), rewriteAll, agreed);
            Taken outcome = takeAll(slug, steps, look.wanted().entry());
            agreed &= outcome != Taken.NAMED_OTHERWISE;
            // The last step's book is the one that was written: no need to read it again.
            Listed now = steps.getLast().after();
            if (outcome == Taken.TAKEN && (now.unsettled().isEmpty() || settle(slug, now))) {
                return look.slot();
            }
        }
        throw new ConcurrentModificationException("the listing of a post kept changing");
    }

    private Taken takeAll(Slug slug, List<Step> steps, byte[] entry) {
        for (Step step : steps) {
            Taken outcome = listings.take(new Move(slug, step, entry));
            if (outcome != Taken.TAKEN) {
                return outcome;
            }
        }
        return Taken.TAKEN;
    }

    /// Names the tags whose spellings have changed, then strikes them off the book; false when the book has changed
    /// since.
    private boolean settle(Slug slug, Listed listed) {
        listed.unsettled().forEach(names::settle);
        var settled = new Listed(listed.version(), listed.fence() + 1, listed.places(), listed.entry(), Set.of());
        return listings.take(new Move(slug, new Step(List.of(), settled), listed.entry())) == Taken.TAKEN;
    }
}
