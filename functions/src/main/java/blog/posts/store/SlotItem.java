package blog.posts.store;

import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import blog.names.Slug;
import blog.posts.Slot;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of what lies at a slug: a post's current version, what is left of a deleted one, or where one has moved.
public final class SlotItem {
    private static final String MOVED = "moved";
    private static final String GONE = "gone";

    private SlotItem() {}

    static Map<String, AttributeValue> from(Slot.Deleted deleted) {
        return PostItem.item(deleted.slug(), GONE, deleted.id(), deleted.version())
                .text(PostItem.FIRST, deleted.wasPublic() ? "yes" : null)
                .attributes();
    }

    static Map<String, AttributeValue> from(Slot.Moved moved) {
        return PostItem.item(moved.slug(), MOVED, moved.id(), moved.version())
                .text(PostItem.TO, moved.to().value())
                .attributes();
    }

    /// Reads an item of this layout; an empty one stands for a slug that nobody has used.
    public static Slot slot(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return new Slot.Vacant();
        }
        Slug slug = PostItem.slugOfPartition(text(item, Attributes.PK));
        String id = text(item, PostItem.ID);
        long version = number(item, Table.VERSION);
        return switch (text(item, PostItem.KIND)) {
            case PostItem.POST -> new Slot.Occupied(PostItem.post(item, slug));
            case MOVED -> new Slot.Moved(slug, id, version, new Slug(text(item, PostItem.TO)));
            case GONE -> new Slot.Deleted(slug, id, version, item.containsKey(PostItem.FIRST));
            default -> throw new IllegalStateException("an item of an unknown kind lies at " + slug);
        };
    }
}
