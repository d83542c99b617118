package blog.posts;

import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.instantOrNull;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.codec.Packed;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.names.Slug;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of the item at a slug: a post's current version, what is left of a deleted one, or where one has moved.
public final class PostItem {
    public static final String SORT_KEY = "POST";
    static final String ID = "id";
    static final String TO = "to";

    private static final String PARTITION = "POST#";
    private static final String VERSION = "v";
    private static final String KIND = "kind";
    private static final String OWNER = "owner";
    private static final String STATUS = "status";
    private static final String RENDERER = "renderer";
    private static final String UPDATED = "updated";
    private static final String FIRST = "first";
    private static final String FORMER = "former";
    private static final String DUE = "due";
    private static final String EXPIRES = "expires";
    private static final String PATH = "path";
    private static final String REVISION = "rev";
    private static final String HASH = "hash";
    private static final String JSON = "json";

    private PostItem() {}

    public static String partition(Slug slug) {
        return PARTITION + slug;
    }

    public static Map<String, AttributeValue> key(Slug slug) {
        return Attributes.key(partition(slug), SORT_KEY);
    }

    /// The slug of an item or key of this layout; null for any other item of the table.
    public static @Nullable Slug slugOf(Map<String, AttributeValue> key) {
        return text(key, Attributes.SK).equals(SORT_KEY) ? slugOfPartition(text(key, Attributes.PK)) : null;
    }

    public static Slug slugOfPartition(String partition) {
        return new Slug(partition.substring(PARTITION.length()));
    }

    /// The post that an item of this layout is about.
    public static String idOf(Map<String, AttributeValue> item) {
        return text(item, ID);
    }

    static Map<String, AttributeValue> from(StoredPost post) {
        Life life = post.life();
        Rendering rendering = post.rendering();
        return item(life.slug(), "post", life.id(), life.version())
                .text(OWNER, life.owner())
                .text(STATUS, life.status().word())
                .text(RENDERER, rendering.renderer())
                .instant(UPDATED, life.updated())
                .instant(FIRST, life.firstPublished())
                .instant(DUE, life.due())
                .instant(EXPIRES, life.expires())
                .text(PATH, rendering.path())
                .texts(FORMER, life.former().stream().map(Slug::value).toList())
                .number(REVISION, rendering.revision())
                .text(HASH, rendering.sourceHash())
                .bytes(JSON, rendering.json().bytes())
                .attributes();
    }

    static Map<String, AttributeValue> from(Slot.Deleted deleted) {
        return item(deleted.slug(), "gone", deleted.id(), deleted.version())
                .text(FIRST, deleted.wasPublic() ? "yes" : null)
                .attributes();
    }

    static Map<String, AttributeValue> from(Slot.Moved moved) {
        return item(moved.slug(), "moved", moved.id(), moved.version())
                .text(TO, moved.to().value())
                .attributes();
    }

    private static NewItem item(Slug slug, String kind, String id, long version) {
        return new NewItem(key(slug)).text(KIND, kind).text(ID, id).number(VERSION, version);
    }

    /// Reads an item of this layout; an empty one stands for a slug that nobody has used.
    public static Slot slot(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return new Slot.Vacant();
        }
        Slug slug = slugOfPartition(text(item, Attributes.PK));
        String id = text(item, ID);
        long version = number(item, VERSION);
        return switch (text(item, KIND)) {
            case "post" -> new Slot.Occupied(new StoredPost(life(item, slug, id, version), rendering(item)));
            case "moved" -> new Slot.Moved(slug, id, version, new Slug(text(item, TO)));
            case "gone" -> new Slot.Deleted(slug, id, version, item.containsKey(FIRST));
            default -> throw new IllegalStateException("an item of an unknown kind lies at " + slug);
        };
    }

    private static Life life(Map<String, AttributeValue> item, Slug slug, String id, long version) {
        return new Life(
                slug,
                id,
                textOrNull(item, OWNER),
                version,
                Status.of(text(item, STATUS)),
                instant(item, UPDATED),
                instantOrNull(item, FIRST),
                instantOrNull(item, DUE),
                instantOrNull(item, EXPIRES),
                former(item));
    }

    private static Rendering rendering(Map<String, AttributeValue> item) {
        return new Rendering(
                text(item, RENDERER),
                number(item, REVISION),
                text(item, HASH),
                textOrNull(item, PATH),
                Packed.stored(bytes(item, JSON)));
    }

    private static List<Slug> former(Map<String, AttributeValue> item) {
        AttributeValue former = item.get(FORMER);
        return former == null ? List.of() : former.ss().stream().map(Slug::new).toList();
    }
}
