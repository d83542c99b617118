package blog.rebuild;

import blog.dynamo.Table;
import blog.events.Announcing;
import blog.feeds.keeping.KeptFeeds;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.store.PostRestoring;
import blog.posts.store.PostTable;
import blog.projections.Listed;
import blog.projections.Listing;
import blog.projections.ListingTable;
import blog.projections.Place;
import blog.projections.Projector;
import blog.tags.TagTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Makes posts that are lost anew from their revisions, then recomputes every derived item from the posts and mends
/// what differs. It may run beside readers and writers: whatever looks wrong is looked at again before it is changed.
public record Rebuild(
        PostRecovery recovery,
        Table table,
        PostTable posts,
        PostRestoring restoring,
        ListingTable listings,
        TagTable tags,
        Projector projector,
        Announcing announcing,
        KeptFeeds feeds) {
    /// How many posts were read, and a line for everything that was not as they ask for.
    public record Report(int posts, List<String> differences) {}

    public Report run() {
        var differences = new ArrayList<>(recovery.run());
        Survey survey = Survey.of(table);
        var wanted = new HashMap<Place, String>();
        survey.slots.forEach((slug, slot) -> {
            Map<Place, String> places = Survey.wanted(slot);
            wanted.putAll(places);
            boolean right = places.entrySet().stream()
                            .allMatch(place -> place.getValue().equals(survey.actual.get(place.getKey())))
                    && survey.books.getOrDefault(slug, Listed.NOWHERE).isExactly(Listing.of(slot));
            if (!right) {
                differences.add("post " + slug + ": its listing differed");
                projector.repair(slug);
            }
        });
        for (Place place : survey.actual.keySet()) {
            if (!wanted.containsKey(place) && removeStray(place)) {
                differences.add("list " + place.partition() + ": " + place.sort() + " did not belong there");
            }
        }
        register(survey, differences);
        new TagRecount(listings, tags).run(survey, wanted.keySet(), differences);
        announce(survey, differences);
        differences.addAll(feeds.mend());
        return new Report(survey.slots.size(), differences);
    }

    private void register(Survey survey, List<String> differences) {
        var slugs = new HashSet<>(survey.manuscripts);
        slugs.addAll(survey.slots.keySet());
        for (Slug slug : slugs) {
            boolean holdsPost = survey.slots.get(slug) instanceof Slot.Occupied;
            if (holdsPost != survey.manuscripts.contains(slug) && restoring.register(slug)) {
                differences.add("post " + slug + ": it was " + (holdsPost ? "not " : "") + "among the manuscripts");
            }
        }
    }

    private void announce(Survey survey, List<String> differences) {
        var rest = new HashSet<>(survey.announced);
        survey.slots.forEach((slug, slot) -> {
            slot.postId().ifPresent(rest::remove);
            if (announcing.announce(slot)) {
                differences.add("post " + slug + ": readers had not been told of its last change");
            }
        });
        for (String postId : rest) {
            if (announcing.announce(postId)) {
                differences.add("post " + postId + ": readers had not been told what became of it");
            }
        }
    }

    /// A spelling that no post accounts for is stray for certain; an entry is asked about once more, since its post may
    /// have been written after the walk came by.
    private boolean removeStray(Place place) {
        if (!place.isSpelling() && isWanted(place)) {
            return false;
        }
        listings.remove(place);
        if (!place.isSpelling() && isWanted(place)) {
            projector.repair(place.slug());
        }
        return true;
    }

    private boolean isWanted(Place place) {
        Slot slot = posts.findNow(place.slug());
        return Listing.of(slot).places().contains(place);
    }
}
