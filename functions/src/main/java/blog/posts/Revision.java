package blog.posts;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.textOrNull;

import blog.codec.Gzip;
import blog.codec.Sha256;
import blog.dynamo.Attributes;
import blog.names.Slug;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One entry of a post's event log: what became of the post, where it then lay, by whom and when. The log alone is
/// enough to make the post anew. A null `status` is a deletion; a null `text` a change that left the text as it was.
public record Revision(
        String postId,
        long version,
        Slug slug,
        @Nullable Status status,
        Instant at,
        String by,
        @Nullable Text text) {
    static final String PARTITION = "REV#";
    static final String BYTES = "bytes";
    static final String SOURCE = "source";
    static final String PACKED = "packed";
    static final String HASH = "hash";

    private static final String AT = "at";
    private static final String BY = "by";
    private static final String SLUG = "slug";
    private static final String STATUS = "status";
    private static final String PATH = "path";

    /// What was PUT, byte for byte, and where the file lay in its author's folder.
    public record Text(byte[] source, @Nullable String path) {
        /// What tells one text from another: SHA-256 of its bytes, in URL-safe Base64.
        public String hash() {
            return Sha256.text(source);
        }
    }

    /// The entry that a new version leaves in the log.
    public static Revision of(StoredPost post, String by, @Nullable Text text) {
        return new Revision(post.id(), post.version(), post.slug(), post.status(), post.updated(), by, text);
    }

    static Map<String, AttributeValue> key(String postId, long version) {
        return Attributes.key(PARTITION + postId, sort(version));
    }

    static String sort(long version) {
        return String.format("%010d", version);
    }

    Map<String, AttributeValue> toItem() {
        var item = new HashMap<>(key(postId, version));
        item.put(AT, s(at.toString()));
        item.put(BY, s(by));
        item.put(SLUG, s(slug.value()));
        if (status != null) {
            item.put(STATUS, s(status.word()));
        }
        if (text != null) {
            put(item, text);
        }
        return item;
    }

    private static void put(Map<String, AttributeValue> item, Text text) {
        item.put(BYTES, n(text.source().length));
        item.put(HASH, s(text.hash()));
        byte[] packed = Gzip.pack(text.source());
        if (packed.length < text.source().length) {
            item.put(PACKED, b(packed));
        } else {
            item.put(SOURCE, b(text.source()));
        }
        if (text.path() != null) {
            item.put(PATH, s(text.path()));
        }
    }

    static Revision of(Map<String, AttributeValue> item) {
        String status = textOrNull(item, STATUS);
        return new Revision(
                Attributes.text(item, Attributes.PK).substring(PARTITION.length()),
                Long.parseLong(Attributes.text(item, Attributes.SK)),
                new Slug(Attributes.text(item, SLUG)),
                status == null ? null : Status.of(status),
                Attributes.instant(item, AT),
                Attributes.text(item, BY),
                item.containsKey(BYTES) ? text(item) : null);
    }

    static Text text(Map<String, AttributeValue> item) {
        return new Text(source(item), textOrNull(item, PATH));
    }

    /// The bytes that were PUT; none when the item was read without them.
    private static byte[] source(Map<String, AttributeValue> item) {
        if (item.containsKey(PACKED)) {
            return Gzip.unpack(bytes(item, PACKED));
        }
        return item.containsKey(SOURCE) ? bytes(item, SOURCE) : new byte[0];
    }

    /// A revision without its text: how many bytes that has, and which.
    public record Line(long version, Instant at, String by, long bytes, String hash) {
        /// Of a revision that has this text.
        public static Line of(Revision revision, Text text) {
            return new Line(revision.version(), revision.at(), revision.by(), text.source().length, text.hash());
        }

        /// What the entity tags of the post begin with that has this version.
        public String validator() {
            return StoredPost.validator(version, hash, at);
        }

        static Line of(Map<String, AttributeValue> item) {
            return new Line(
                    Long.parseLong(Attributes.text(item, Attributes.SK)),
                    Attributes.instant(item, AT),
                    Attributes.text(item, BY),
                    number(item, BYTES),
                    Objects.requireNonNullElse(textOrNull(item, HASH), ""));
        }
    }
}
