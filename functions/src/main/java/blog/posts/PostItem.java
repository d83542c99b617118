package blog.posts;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.instantOrNull;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.dynamo.Attributes;
import blog.names.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The layout of the item at a slug: a post's current version, what is left of a deleted one, or where one has moved.
public final class PostItem {
    public static final String SORT_KEY = "POST";
    static final String VERSION = "v";

    private static final String PARTITION = "POST#";
    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String OWNER = "owner";
    private static final String STATUS = "status";
    private static final String RENDERER = "renderer";
    private static final String UPDATED = "updated";
    private static final String FIRST = "first";
    private static final String FORMER = "former";
    private static final String TO = "to";
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
        var item = new HashMap<>(key(post.slug()));
        item.put(KIND, s("post"));
        item.put(ID, s(post.id()));
        item.put(VERSION, n(post.version()));
        if (post.owner() != null) {
            item.put(OWNER, s(post.owner()));
        }
        item.put(STATUS, s(post.status().word()));
        item.put(RENDERER, s(post.renderer()));
        item.put(UPDATED, s(post.updated().toString()));
        if (post.firstPublished() != null) {
            item.put(FIRST, s(post.firstPublished().toString()));
        }
        if (post.due() != null) {
            item.put(DUE, s(post.due().toString()));
        }
        if (post.expires() != null) {
            item.put(EXPIRES, s(post.expires().toString()));
        }
        if (post.path() != null) {
            item.put(PATH, s(post.path()));
        }
        if (!post.former().isEmpty()) {
            item.put(
                    FORMER,
                    AttributeValue.builder()
                            .ss(post.former().stream().map(Slug::value).toList())
                            .build());
        }
        item.put(REVISION, n(post.revision()));
        item.put(HASH, s(post.sourceHash()));
        item.put(JSON, b(post.json()));
        return item;
    }

    static Map<String, AttributeValue> from(Slot.Deleted deleted) {
        var item = new HashMap<>(key(deleted.slug()));
        item.put(KIND, s("gone"));
        item.put(ID, s(deleted.id()));
        item.put(VERSION, n(deleted.version()));
        if (deleted.wasPublic()) {
            item.put(FIRST, s("yes"));
        }
        return item;
    }

    static Map<String, AttributeValue> from(Slot.Moved moved) {
        var item = new HashMap<>(key(moved.slug()));
        item.put(KIND, s("moved"));
        item.put(ID, s(moved.id()));
        item.put(VERSION, n(moved.version()));
        item.put(TO, s(moved.to().value()));
        return item;
    }

    /// The part of a transaction that makes a moved post's old slug lead to where it lies now.
    static TransactWriteItem lead(String table, Slug slug, String postId, Slug to) {
        var update = Update.builder()
                .tableName(table)
                .key(key(slug))
                .updateExpression("SET #to = :to")
                .conditionExpression("#id = :id AND attribute_exists(#to)")
                .expressionAttributeNames(Map.of("#to", TO, "#id", ID))
                .expressionAttributeValues(Map.of(":to", s(to.value()), ":id", s(postId)))
                .build();
        return TransactWriteItem.builder().update(update).build();
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
            case "post" -> new Slot.Occupied(post(item, slug));
            case "moved" -> new Slot.Moved(slug, id, version, new Slug(text(item, TO)));
            case "gone" -> new Slot.Deleted(slug, id, version, item.containsKey(FIRST));
            default -> throw new IllegalStateException("an item of an unknown kind lies at " + slug);
        };
    }

    private static StoredPost post(Map<String, AttributeValue> item, Slug slug) {
        return new StoredPost(
                slug,
                text(item, ID),
                textOrNull(item, OWNER),
                number(item, VERSION),
                Status.of(text(item, STATUS)),
                text(item, RENDERER),
                instant(item, UPDATED),
                instantOrNull(item, FIRST),
                instantOrNull(item, DUE),
                instantOrNull(item, EXPIRES),
                former(item),
                number(item, REVISION),
                text(item, HASH),
                textOrNull(item, PATH),
                bytes(item, JSON));
    }

    private static List<Slug> former(Map<String, AttributeValue> item) {
        AttributeValue former = item.get(FORMER);
        return former == null ? List.of() : former.ss().stream().map(Slug::new).toList();
    }
}
