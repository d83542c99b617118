package blog.comments.reactions;

import blog.comments.people.Who;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.names.Slug;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of a reaction. Those of a person are a partition, so that they are found when the person is to be
/// forgotten, without an index to be written for each. `id` tells it from another at the same place, before or after.
public final class ReactionItem {
    private static final String PARTITION = "REACTIONS#";
    private static final String SLUG = "slug";
    private static final String ID = "id";

    private ReactionItem() {}

    static String partition(Who who) {
        return PARTITION + who.id();
    }

    static Map<String, AttributeValue> key(Who who, String postId, String kind) {
        return Attributes.key(partition(who), postId + "#" + kind);
    }

    static Map<String, AttributeValue> from(Who who, String postId, Slug slug, String kind, String id) {
        return new NewItem(key(who, postId, kind))
                .text(SLUG, slug.value())
                .text(ID, id)
                .attributes();
    }

    public static boolean isReaction(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.PK).startsWith(PARTITION);
    }

    public static String id(Map<String, AttributeValue> item) {
        return Attributes.text(item, ID);
    }

    public static Slug slug(Map<String, AttributeValue> item) {
        return new Slug(Attributes.text(item, SLUG));
    }

    public static String postId(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.SK).split("#", 2)[0];
    }

    public static String kind(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.SK).split("#", 2)[1];
    }
}
