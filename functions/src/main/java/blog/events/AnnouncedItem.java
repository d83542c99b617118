package blog.events;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.textOrNull;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import blog.names.Slug;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of what readers know of a post.
final class AnnouncedItem {
    private static final String PARTITION = "ANNOUNCED#";
    private static final String SLUG = "slug";
    private static final String KNOWN = "known";

    private AnnouncedItem() {}

    static Map<String, AttributeValue> key(String postId) {
        return Attributes.key(PARTITION + postId, "ANNOUNCED");
    }

    static Map<String, AttributeValue> from(String postId, Announced announced) {
        var item = new HashMap<>(key(postId));
        item.put(Table.VERSION, n(announced.version()));
        if (announced.slug() != null) {
            item.put(SLUG, s(announced.slug().value()));
        }
        if (announced.known()) {
            item.put(KNOWN, s("yes"));
        }
        return item;
    }

    static Announced announced(Map<String, AttributeValue> item) {
        String slug = textOrNull(item, SLUG);
        return item.isEmpty()
                ? Announced.NOTHING
                : new Announced(
                        Attributes.number(item, Table.VERSION),
                        slug == null ? null : new Slug(slug),
                        item.containsKey(KNOWN));
    }

    static boolean isAnnounced(String partition) {
        return partition.startsWith(PARTITION);
    }

    static String postId(String partition) {
        return partition.substring(PARTITION.length());
    }
}
