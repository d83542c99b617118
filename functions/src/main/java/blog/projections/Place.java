package blog.projections;

import blog.names.Slug;
import blog.names.Tag;
import blog.posts.lists.PostPlaces;

/// One derived item of a post: the key it lies at. A spelling lies in its tag's partition before all entries, as
/// `!post-id!slug!name`, so that the first of them is the spelling of the tag's first use, and a post that moves leaves
/// one place for another.
public record Place(String partition, String sort) {
    private static final String SEPARATOR = "\n";

    static Place spelling(Tag tag, String postId, String slug) {
        String sort = PostPlaces.SPELLING + String.join(PostPlaces.SPELLING, postId, slug, tag.name());
        return new Place(PostPlaces.tag(tag.slug()), sort);
    }

    public boolean isSpelling() {
        return sort.startsWith(PostPlaces.SPELLING) && partition.startsWith(PostPlaces.TAG);
    }

    /// The spelling in the sort key of a spelling's item.
    String spelled() {
        return sort.split(PostPlaces.SPELLING, 4)[3];
    }

    /// The slug of the post whose entry lies here. Dates hold no `#`, and neither do slugs.
    public Slug slug() {
        return new Slug(sort.substring(sort.indexOf('#') + 1));
    }

    String text() {
        return partition + SEPARATOR + sort;
    }

    static Place parse(String text) {
        int end = text.indexOf(SEPARATOR);
        return new Place(text.substring(0, end), text.substring(end + 1));
    }
}
