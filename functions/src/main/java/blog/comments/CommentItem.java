package blog.comments;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.codec.Gzip;
import blog.codec.Json;
import blog.dynamo.Attributes;
import blog.names.Slug;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of a comment: what decides about it as attributes, what is shown of it as finished JSON. `v` grows with
/// every change.
public final class CommentItem {
    static final String VISIBLE = "visible";

    private static final String PARTITION = "POST#";
    private static final String SLUG = "slug";
    private static final String STATUS = "status";
    private static final String VERSION = "v";
    private static final String JSON = "json";
    /// The attributes that a page of comments is made of.
    static final String READ = Attributes.SK + ", " + JSON;

    /// Writes are billed by the kilobyte: up to this an item fits into one, and a longer JSON is compressed.
    private static final int PLAIN_BYTES = 700;

    private CommentItem() {}

    static String partition(String postId) {
        return PARTITION + postId;
    }

    static Map<String, AttributeValue> key(String postId, String id) {
        return Attributes.key(partition(postId), id);
    }

    static Map<String, AttributeValue> from(Comment comment) {
        byte[] json = json(comment);
        var item = new HashMap<>(key(comment.postId(), comment.id()));
        item.put(SLUG, s(comment.slug().value()));
        item.put(STATUS, s(VISIBLE));
        item.put(VERSION, n(1));
        item.put(JSON, b(json.length > PLAIN_BYTES ? Gzip.pack(json) : json));
        return item;
    }

    /// The comment as its readers get it.
    static byte[] json(Map<String, AttributeValue> item) {
        byte[] json = Attributes.bytes(item, JSON);
        return json[0] == '{' ? json : Gzip.unpack(json);
    }

    /// Whether the item is a comment; the table holds idempotency keys besides.
    static boolean isComment(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.PK).startsWith(PARTITION);
    }

    static String id(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.SK);
    }

    static String postId(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.PK).substring(PARTITION.length());
    }

    static Slug slug(Map<String, AttributeValue> item) {
        return new Slug(Attributes.text(item, SLUG));
    }

    static long version(Map<String, AttributeValue> item) {
        return Attributes.number(item, VERSION);
    }

    /// Null for no item.
    static @Nullable String status(@Nullable Map<String, AttributeValue> item) {
        return item == null ? null : Attributes.textOrNull(item, STATUS);
    }

    private static byte[] json(Comment comment) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("id", comment.id());
            json.writeStringField("parent", comment.parent());
            json.writeObjectFieldStart("author");
            json.writeStringField("name", comment.author().name());
            if (comment.author().url() != null) {
                json.writeStringField("url", comment.author().url());
            }
            json.writeEndObject();
            json.writeStringField("html", comment.html());
            json.writeStringField("markdown", comment.markdown());
            json.writeStringField("created", comment.created().toString());
            json.writeNullField("edited");
            json.writeStringField("status", VISIBLE);
            json.writeEndObject();
        });
    }
}
