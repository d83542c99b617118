package blog.subscriptions;

import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.names.Slug;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of a subscription: in a partition of its comment's, so that a reply finds it. `who` puts its key
/// into the index of that name.
public final class SubscriptionItem {
    static final String STATUS = "status";
    static final String CONFIRMED = "confirmed";
    static final String EXPIRES = "expires";

    private static final String PARTITION = "SUBSCRIPTIONS#";
    private static final String PENDING = "pending";
    private static final String WHO = "who";
    private static final String POST = "post";
    private static final String SLUG = "slug";
    private static final String CREATED = "created";

    private SubscriptionItem() {}

    static String partition(String comment) {
        return PARTITION + comment;
    }

    static Map<String, AttributeValue> key(String comment, String id) {
        return Attributes.key(partition(comment), id);
    }

    /// Whether the key is a subscription's.
    public static boolean isSubscription(Map<String, AttributeValue> key) {
        return text(key, Attributes.PK).startsWith(PARTITION);
    }

    public static String comment(Map<String, AttributeValue> key) {
        return text(key, Attributes.PK).substring(PARTITION.length());
    }

    static Map<String, AttributeValue> from(Subscription subscription, Instant expires) {
        return new NewItem(key(subscription.comment(), subscription.id()))
                .text(POST, subscription.post())
                .text(SLUG, subscription.slug().value())
                .text(WHO, subscription.who())
                .text(STATUS, subscription.confirmed() ? CONFIRMED : PENDING)
                .instant(CREATED, subscription.created())
                .number(EXPIRES, expires.getEpochSecond())
                .attributes();
    }

    public static Subscription subscription(Map<String, AttributeValue> item) {
        return new Subscription(
                text(item, Attributes.SK),
                text(item, POST),
                comment(item),
                new Slug(text(item, SLUG)),
                text(item, WHO),
                text(item, STATUS).equals(CONFIRMED),
                instant(item, CREATED));
    }

    static boolean isPast(Map<String, AttributeValue> item, Instant now) {
        return number(item, EXPIRES) <= now.getEpochSecond();
    }
}
