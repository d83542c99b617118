package blog.projections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Part of the way from where a post is listed to where it has to be: as many changes as one transaction takes, and the
/// book after them.
record Step(List<Change> changes, Listed after) {
    /// A transaction takes 100 items; one is the book, and a tag's entry comes with its count.
    private static final int MOST_CHANGES = 49;

    /// What happens at one place.
    sealed interface Change {
        Place place();

        /// By how much the change makes the place's list longer.
        default int delta() {
            return switch (this) {
                case Add _ -> 1;
                case Rewrite _ -> 0;
                case Remove _ -> -1;
            };
        }

        record Add(Place place) implements Change {}

        record Rewrite(Place place) implements Change {}

        record Remove(Place place) implements Change {}
    }

    /// All steps from `listed` to `wanted`; the last one alone makes the book show the new version. `agreed` takes
    /// a tag that only gets a spelling more as settled: who takes the step sees to it that the tag has that name.
    static List<Step> between(Listed listed, Listing wanted, boolean rewriteAll, boolean agreed) {
        var steps = new ArrayList<Step>();
        List<Change> changes = changes(listed, wanted, rewriteAll);
        var places = new HashSet<>(listed.places());
        var unsettled = new HashSet<>(listed.unsettled());
        long fence = listed.fence();
        for (int start = 0; start == 0 || start < changes.size(); start += MOST_CHANGES) {
            List<Change> some = changes.subList(start, Math.min(changes.size(), start + MOST_CHANGES));
            some.forEach(change -> apply(change, places, unsettled, agreed));
            boolean isLast = start + MOST_CHANGES >= changes.size();
            fence++;
            steps.add(new Step(
                    List.copyOf(some),
                    new Listed(
                            isLast ? wanted.version() : listed.version(),
                            fence,
                            Set.copyOf(places),
                            isLast ? wanted.entry() : listed.entry(),
                            Set.copyOf(unsettled))));
        }
        return steps;
    }

    private static List<Change> changes(Listed listed, Listing wanted, boolean rewriteAll) {
        var changes = new ArrayList<Change>();
        boolean rewrite = rewriteAll || !listed.hasEntry(wanted.entry());
        for (Place place : wanted.places()) {
            if (!listed.places().contains(place)) {
                changes.add(new Change.Add(place));
            } else if (rewrite && (rewriteAll || !place.isSpelling())) {
                changes.add(new Change.Rewrite(place));
            }
        }
        for (Place place : listed.places()) {
            if (!wanted.places().contains(place)) {
                changes.add(new Change.Remove(place));
            }
        }
        return changes;
    }

    private static void apply(Change change, Set<Place> places, Set<String> unsettled, boolean agreed) {
        boolean unsettles = switch (change) {
            case Change.Add(Place place) -> places.add(place) && !agreed;
            case Change.Remove(Place place) -> places.remove(place);
            case Change.Rewrite _ -> false;
        };
        if (unsettles && change.place().isSpelling()) {
            unsettled.add(change.place().partition());
        }
    }
}
