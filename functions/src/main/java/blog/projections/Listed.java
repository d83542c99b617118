package blog.projections;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;

import blog.dynamo.Attributes;
import blog.names.Slug;
import blog.posts.store.PostItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where a post is listed at present, item for item: the projector's own book, kept beside the post. It changes in the
/// same transaction as the listed items, so it is never wrong; `fence` grows with every change and keeps a slow worker
/// from writing after a faster one. `unsettled` are tags whose name may have to change.
public record Listed(long version, long fence, Set<Place> places, byte[] entry, Set<String> unsettled) {
    public static final String SORT_KEY = "LISTED";
    static final String FENCE = "fence";

    private static final String VERSION = "v";
    private static final String PLACES = "places";
    private static final String UNSETTLED = "unsettled";
    private static final String ENTRY = "e";

    public static final Listed NOWHERE = new Listed(0, 0, Set.of(), new byte[0], Set.of());

    static Map<String, AttributeValue> key(Slug slug) {
        return Attributes.key(PostItem.partition(slug), SORT_KEY);
    }

    public static Listed of(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return NOWHERE;
        }
        var places = new HashSet<Place>();
        texts(item, PLACES).forEach(text -> places.add(Place.parse(text)));
        return new Listed(
                number(item, VERSION), number(item, FENCE), places, bytes(item, ENTRY), texts(item, UNSETTLED));
    }

    Map<String, AttributeValue> toItem(Slug slug) {
        var item = new HashMap<>(key(slug));
        item.put(VERSION, n(version));
        item.put(FENCE, n(fence));
        item.put(ENTRY, b(entry));
        var texts = new TreeSet<String>();
        places.forEach(place -> texts.add(place.text()));
        put(item, PLACES, texts);
        put(item, UNSETTLED, unsettled);
        return item;
    }

    boolean shows(Listing listing) {
        return version >= listing.version();
    }

    /// Whether the book says what the listing asks for, to the letter.
    public boolean isExactly(Listing listing) {
        return version == listing.version() && places.equals(listing.places()) && unsettled.isEmpty();
    }

    boolean hasEntry(byte[] other) {
        return Arrays.equals(entry, other);
    }

    private static void put(Map<String, AttributeValue> item, String name, Set<String> texts) {
        if (!texts.isEmpty()) {
            item.put(name, AttributeValue.builder().ss(texts).build());
        }
    }

    private static Set<String> texts(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }
}
