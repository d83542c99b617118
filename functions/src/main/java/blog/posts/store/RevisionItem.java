package blog.posts.store;

import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.codec.Gzip;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.names.Slug;
import blog.posts.Revision;
import blog.posts.Status;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of a revision. Its text lies packed where that is shorter, and as it came where not.
final class RevisionItem {
    static final String PARTITION = "REV#";
    static final String BYTES = "bytes";
    static final String HASH = "hash";
    static final String AT = "at";
    static final String BY = "by";
    static final String STATUS = "status";
    static final String PATH = "path";

    private static final String SLUG = "slug";
    private static final String SOURCE = "source";
    private static final String PACKED = "packed";

    private RevisionItem() {}

    static Map<String, AttributeValue> key(String postId, long version) {
        return Attributes.key(PARTITION + postId, sort(version));
    }

    static String sort(long version) {
        return String.format("%010d", version);
    }

    static Map<String, AttributeValue> from(Revision revision) {
        var item = new NewItem(key(revision.postId(), revision.version()))
                .instant(AT, revision.at())
                .text(BY, revision.by())
                .text(SLUG, revision.slug().value())
                .text(
                        STATUS,
                        revision.status() == null ? null : revision.status().word());
        if (revision.text() != null) {
            put(item, revision.text());
        }
        return item.attributes();
    }

    private static void put(NewItem item, Revision.Text text) {
        byte[] source = text.source();
        byte[] packed = Gzip.pack(source);
        boolean isShorter = packed.length < source.length;
        item.number(BYTES, source.length)
                .text(HASH, text.hash())
                .bytes(isShorter ? PACKED : SOURCE, isShorter ? packed : source)
                .text(PATH, text.path());
    }

    static Revision revision(Map<String, AttributeValue> item) {
        String status = textOrNull(item, STATUS);
        return new Revision(
                text(item, Attributes.PK).substring(PARTITION.length()),
                version(item),
                new Slug(text(item, SLUG)),
                status == null ? null : Status.of(status),
                instant(item, AT),
                text(item, BY),
                item.containsKey(BYTES) ? sent(item) : null);
    }

    static Revision.Line line(Map<String, AttributeValue> item) {
        return new Revision.Line(
                version(item),
                instant(item, AT),
                text(item, BY),
                number(item, BYTES),
                Objects.requireNonNullElse(textOrNull(item, HASH), ""));
    }

    /// What was PUT; without bytes when the item was read without them.
    static Revision.Text sent(Map<String, AttributeValue> item) {
        return new Revision.Text(source(item), textOrNull(item, PATH));
    }

    private static byte[] source(Map<String, AttributeValue> item) {
        if (item.containsKey(PACKED)) {
            return Gzip.unpack(bytes(item, PACKED));
        }
        return item.containsKey(SOURCE) ? bytes(item, SOURCE) : new byte[0];
    }

    private static long version(Map<String, AttributeValue> item) {
        return Long.parseLong(text(item, Attributes.SK));
    }
}
