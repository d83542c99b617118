package blog.projections;

import blog.names.Tag;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.lists.ListEntry;
import blog.posts.lists.PackedEntry;
import blog.posts.lists.PostPlaces;
import java.util.HashSet;
import java.util.Set;

/// Where a post has to be listed, and with what entry, as the post alone decides. A place holds the packed entry, or
/// nothing when it is a spelling.
public record Listing(long version, Set<Place> places, byte[] entry) {
    private static final byte[] NONE = {};

    /// The listing of what lies at a slug: of a deleted post, nowhere.
    public static Listing of(Slot slot) {
        if (!(slot instanceof Slot.Occupied(StoredPost post))) {
            return new Listing(slot.version(), Set.of(), NONE);
        }
        ListEntry entry = ListEntry.ofPost(post.json().plain());
        return new Listing(post.version(), places(post, entry), PackedEntry.pack(entry.json()));
    }

    private static Set<Place> places(StoredPost post, ListEntry entry) {
        var places = new HashSet<Place>();
        if (post.life().turns() != null) {
            places.add(new Place(PostPlaces.DUE, ListEntry.sortKey(post.life().turns()) + entry.slug()));
        }
        if (post.isPublished()) {
            String sort = entry.sortKey();
            places.add(new Place(PostPlaces.RECENT, sort));
            places.add(new Place(PostPlaces.recentIn(entry.lang()), sort));
            entry.authors().forEach(author -> places.add(new Place(PostPlaces.author(author.id()), sort)));
            if (entry.translationKey() != null) {
                places.add(new Place(PostPlaces.translation(entry.translationKey()), sort));
            }
            for (Tag tag : entry.tags()) {
                places.add(new Place(PostPlaces.tag(tag.slug()), sort));
                places.add(Place.spelling(tag, entry.id(), entry.slug()));
            }
        }
        return places;
    }
}
