package blog.posts.store;

import blog.codec.Packed;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Table;
import blog.names.Slug;
import blog.posts.Life;
import blog.posts.Rendering;
import blog.posts.Status;
import blog.posts.StoredPost;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of a post's current version, and the key of whatever lies at a slug; see [SlotItem].
public final class PostItem {
    public static final String SORT_KEY = "POST";
    static final String POST = "post";
    static final String ID = "id";
    static final String TO = "to";

    private static final String PARTITION = "POST#";
    static final String KIND = "kind";
    private static final String OWNER = "owner";
    private static final String STATUS = "status";
    private static final String RENDERER = "renderer";
    private static final String UPDATED = "updated";
    static final String FIRST = "first";
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
        return Attributes.text(key, Attributes.SK).equals(SORT_KEY)
                ? slugOfPartition(Attributes.text(key, Attributes.PK))
                : null;
    }

    public static Slug slugOfPartition(String partition) {
        return new Slug(partition.substring(PARTITION.length()));
    }

    /// The post that an item of this layout is about.
    public static String idOf(Map<String, AttributeValue> item) {
        return Attributes.text(item, ID);
    }

    static Map<String, AttributeValue> from(StoredPost post) {
        Life life = post.life();
        Rendering rendering = post.rendering();
        return item(life.slug(), POST, life.id(), life.version())
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

    static NewItem item(Slug slug, String kind, String id, long version) {
        return new NewItem(key(slug)).text(KIND, kind).text(ID, id).number(Table.VERSION, version);
    }

    static StoredPost post(Map<String, AttributeValue> item, Slug slug) {
        return new StoredPost(life(item, slug), rendering(item));
    }

    private static Life life(Map<String, AttributeValue> item, Slug slug) {
        return new Life(
                slug,
                Attributes.text(item, ID),
                Attributes.textOrNull(item, OWNER),
                Attributes.number(item, Table.VERSION),
                Status.of(Attributes.text(item, STATUS)),
                Attributes.instant(item, UPDATED),
                Attributes.instantOrNull(item, FIRST),
                Attributes.instantOrNull(item, DUE),
                Attributes.instantOrNull(item, EXPIRES),
                former(item));
    }

    private static Rendering rendering(Map<String, AttributeValue> item) {
        return new Rendering(
                Attributes.text(item, RENDERER),
                Attributes.number(item, REVISION),
                Attributes.text(item, HASH),
                Attributes.textOrNull(item, PATH),
                Packed.stored(Attributes.bytes(item, JSON)));
    }

    private static List<Slug> former(Map<String, AttributeValue> item) {
        AttributeValue former = item.get(FORMER);
        return former == null ? List.of() : former.ss().stream().map(Slug::new).toList();
    }
}
