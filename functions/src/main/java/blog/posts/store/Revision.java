package blog.posts.store;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.bytes;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.http.ContentCoding;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One entry of the event log: what was PUT, byte for byte, by whom and when; a null source records a deletion. `path`
/// is
/// where the file lay in its author's folder.
public record Revision(
        String postId,
        long version,
        Instant at,
        String by,
        byte @Nullable [] source,
        @Nullable String path) {
    private static final String SOURCE = "source";
    private static final String PACKED = "packed";

    static Map<String, AttributeValue> key(String postId, long version) {
        return Attributes.key("REV#" + postId, String.format("%010d", version));
    }

    Map<String, AttributeValue> toItem() {
        var item = new HashMap<>(key(postId, version));
        item.put("at", s(at.toString()));
        item.put("by", s(by));
        if (path != null) {
            item.put("path", s(path));
        }
        if (source != null) {
            item.put("bytes", n(source.length));
            byte[] packed = ContentCoding.gzip(source);
            if (packed.length < source.length) {
                item.put(PACKED, b(packed));
            } else {
                item.put(SOURCE, b(source));
            }
        }
        return item;
    }

    /// The bytes that were PUT, out of a revision's item.
    static byte[] source(Map<String, AttributeValue> item) {
        return item.containsKey(PACKED) ? ContentCoding.gunzip(bytes(item, PACKED)) : bytes(item, SOURCE);
    }
}
