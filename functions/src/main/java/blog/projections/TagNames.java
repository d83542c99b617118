package blog.projections;

import blog.dynamo.Attempts;
import blog.posts.lists.PostPlaces;
import blog.tags.TagTable;
import java.util.ConcurrentModificationException;

/// What tags are called by the posts that have them.
record TagNames(ListingTable listings, TagTable tags) {
    /// Has the tag of this partition called what its first use among the posts that have it now calls it.
    void settle(String partition) {
        String slug = partition.substring(PostPlaces.TAG.length());
        for (var attempts = new Attempts(); attempts.next(); attempts.pause()) {
            TagTable.Reading read = tags.read(slug);
            String name = listings.firstSpelling(partition).orElse(read.name());
            boolean right = read.changes() == 0 || (read.count() > 0 && name.equals(read.name()));
            if (right || tags.replace(read, name, read.count())) {
                return;
            }
        }
        throw new ConcurrentModificationException("a tag kept changing");
    }
}
