package blog.rebuild;

import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import blog.events.ChangeTable;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.lists.PackedEntry;
import blog.posts.lists.PostPlaces;
import blog.posts.store.PostItem;
import blog.posts.store.PostRegistry;
import blog.posts.store.SlotItem;
import blog.projections.Listed;
import blog.projections.Listing;
import blog.projections.Place;
import blog.projections.StepWrites;
import blog.tags.TagTable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// One walk over the whole content table: what the posts ask for, and what is there. Held in memory, some 200 bytes an
/// item.
final class Survey {
    private static final String SPELLING = "";

    final Map<Slug, Slot> slots = new HashMap<>();
    final Map<Slug, Listed> books = new HashMap<>();
    /// Entries as they are; a spelling has the empty text.
    final Map<Place, String> actual = new HashMap<>();
    final Set<String> registered = new HashSet<>();
    /// Slugs that are said to hold a post.
    final Set<Slug> manuscripts = new HashSet<>();
    /// Posts that readers have been told of, by id.
    final Set<String> announced = new HashSet<>();

    static Survey of(Table table) {
        var survey = new Survey();
        table.scan(ScanRequest.builder().consistentRead(true)).forEach(survey::add);
        return survey;
    }

    /// What the places of one slot's listing should hold.
    static Map<Place, String> wanted(Slot slot) {
        Listing listing = Listing.of(slot);
        var wanted = new HashMap<Place, String>();
        for (Place place : listing.places()) {
            wanted.put(place, place.isSpelling() ? SPELLING : json(listing.entry()));
        }
        return wanted;
    }

    private void add(Map<String, AttributeValue> item) {
        String partition = text(item, Attributes.PK);
        String sort = text(item, Attributes.SK);
        Slug slug = PostItem.slugOf(item);
        Slug manuscript = PostRegistry.slugOf(item);
        String postId = ChangeTable.announcedPost(item);
        if (manuscript != null) {
            manuscripts.add(manuscript);
        } else if (postId != null) {
            announced.add(postId);
        } else if (slug != null) {
            slots.put(slug, SlotItem.slot(item));
        } else if (sort.equals(Listed.SORT_KEY)) {
            books.put(PostItem.slugOfPartition(partition), Listed.of(item));
        } else if (partition.equals(TagTable.PARTITION)) {
            registered.add(sort);
        } else if (PostPlaces.holds(partition)) {
            var place = new Place(partition, sort);
            actual.put(place, place.isSpelling() ? SPELLING : json(bytes(item, StepWrites.ENTRY)));
        }
    }

    private static String json(byte[] packed) {
        return new String(PackedEntry.unpack(packed), StandardCharsets.UTF_8);
    }
}
