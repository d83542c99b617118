package blog.comments;

import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Table;
import blog.names.Slug;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of a comment: what decides about it as attributes, what is shown of it as finished JSON. `v` grows
/// with every change. What is not visible has its status as `queue`, too, by which the index of that name finds
/// it.
public final class CommentItem {
    public static final String STATUS = "status";
    /// Others may set it beside a change of the comment: it makes no new version.
    public static final String ANSWERED = "answered";

    /// It was brought in from elsewhere, as no news.
    public static final String IMPORTED = "imported";

    static final String EXPIRES = "expires";
    static final String QUEUE = "queue";
    public static final String WHO = "who";
    static final String TITLE = "title";
    static final String HAND = "token";
    static final String SCORE = "score";
    static final String REASONS = "reasons";
    static final String TRAIL = "trail";

    private static final String PARTITION = "POST#";
    private static final String SLUG = "slug";
    private static final String JSON = "json";
    /// The attributes that a page of comments is made of.
    static final String READ = Attributes.SK + ", " + JSON + ", #status";

    private CommentItem() {}

    public static String partition(String postId) {
        return PARTITION + postId;
    }

    public static Map<String, AttributeValue> key(String postId, String id) {
        return Attributes.key(partition(postId), id);
    }

    public static Map<String, AttributeValue> from(StoredComment stored) {
        Comment comment = stored.comment();
        CommentStatus status = stored.status();
        var item = new NewItem(key(comment.postId(), comment.id()))
                .text(SLUG, comment.slug().value())
                .text(TITLE, comment.title())
                .text(STATUS, status.word())
                .number(Table.VERSION, stored.version())
                .bytes(JSON, CommentJson.packed(comment, status))
                .text(HAND, stored.hand())
                .text(WHO, stored.who())
                .text(QUEUE, status.isQueued() ? status.word() : null);
        JudgedItem.put(item, stored.verdict(), stored.trail());
        if (stored.answered()) {
            item.with(ANSWERED, AttributeValue.fromBool(true));
        }
        if (stored.expires() != null) {
            item.number(EXPIRES, stored.expires().getEpochSecond());
        }
        return item.attributes();
    }

    public static StoredComment read(Map<String, AttributeValue> item) {
        Slug slug = slug(item);
        return new StoredComment(
                CommentJson.read(json(item), postId(item), slug, Attributes.textOrNull(item, TITLE)),
                CommentStatus.of(Attributes.text(item, STATUS)).orElseThrow(),
                version(item),
                Attributes.textOrNull(item, HAND),
                Attributes.textOrNull(item, WHO),
                JudgedItem.verdict(item),
                JudgedItem.trail(item),
                item.containsKey(ANSWERED),
                item.containsKey(EXPIRES) ? Instant.ofEpochSecond(Attributes.number(item, EXPIRES)) : null);
    }

    /// The comment as its readers get it.
    static byte[] json(Map<String, AttributeValue> item) {
        return CommentJson.unpacked(Attributes.bytes(item, JSON));
    }

    /// Whether the item is a comment; the table holds other things besides.
    public static boolean isComment(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.PK).startsWith(PARTITION);
    }

    public static String id(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.SK);
    }

    public static String postId(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.PK).substring(PARTITION.length());
    }

    public static Slug slug(Map<String, AttributeValue> item) {
        return new Slug(Attributes.text(item, SLUG));
    }

    public static long version(Map<String, AttributeValue> item) {
        return Attributes.number(item, Table.VERSION);
    }

    /// Whether it is one that readers see; false for no item.
    public static boolean isVisible(@Nullable Map<String, AttributeValue> item) {
        return is(item, CommentStatus.VISIBLE);
    }

    public static boolean is(@Nullable Map<String, AttributeValue> item, CommentStatus status) {
        return item != null && s(status.word()).equals(item.get(STATUS));
    }
}
