package blog.projections;

import blog.names.Slug;
import blog.posts.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lay at a slug when it was looked at, and where its book said that it is listed.
record Look(Slug slug, Slot slot, Listing wanted, Listed listed) {
    static Look of(Slug slug, Slot slot, Listed listed) {
        return new Look(slug, slot, Listing.of(slot), listed);
    }

    boolean isShown() {
        return listed.shows(wanted);
    }

    /// The post's way in one transaction; null when there is nothing to write, or something to do before or after it.
    @Nullable
    Move onlyMove() {
        if (isShown()) {
            return null;
        }
        List<Step> steps = Step.between(listed, wanted, false, true);
        Step first = steps.getFirst();
        return steps.size() == 1 && first.after().unsettled().isEmpty() ? new Move(slug, first, wanted.entry()) : null;
    }
}
