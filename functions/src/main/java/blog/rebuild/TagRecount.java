package blog.rebuild;

import blog.dynamo.Attempts;
import blog.posts.lists.PostPlaces;
import blog.projections.ListingTable;
import blog.projections.Place;
import blog.tags.TagTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Counts the posts of every tag anew, by their spellings.
record TagRecount(ListingTable listings, TagTable tags) {
    /// Adds a line for every tag that had to be changed; `wanted` are the places that posts ask for.
    void run(Survey survey, Set<Place> wanted, List<String> differences) {
        var slugs = new HashSet<>(survey.registered);
        wanted.stream()
                .filter(Place::isSpelling)
                .forEach(place -> slugs.add(place.partition().substring(PostPlaces.TAG.length())));
        for (String slug : slugs) {
            if (recount(slug)) {
                differences.add("tag " + slug + ": its name or count differed");
            }
        }
    }

    /// Whether the tag had to be changed.
    private boolean recount(String slug) {
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            TagTable.Reading read = tags.read(slug);
            long count = listings.countSpellings(PostPlaces.tag(slug));
            String name = listings.firstSpelling(PostPlaces.tag(slug)).orElse("");
            if (read.count() == count
                    && (count == 0 ? read.changes() == 0 : read.name().equals(name))) {
                return false;
            }
            if (tags.replace(read, name, count)) {
                return true;
            }
        }
        return false;
    }
}
