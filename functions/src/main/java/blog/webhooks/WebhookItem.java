package blog.webhooks;

import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.instantOrNull;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.events.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layouts of a webhook, and of what is counted up with each that is made.
final class WebhookItem {
    static final String PARTITION = "HOOKS";
    static final String URL = "url";
    static final String TYPES = "events";
    static final String DESCRIPTION = "description";
    static final String SECRET = "secret";
    static final String OLD = "old";
    static final String DISABLED = "disabled";
    static final String FAILING = "failing";

    private static final String HEAD = "HEAD";
    private static final String CREATED = "created";
    private static final String END = "end";

    private WebhookItem() {}

    static Map<String, AttributeValue> key(String id) {
        return Attributes.key(PARTITION, id);
    }

    static Map<String, AttributeValue> headKey() {
        return key(HEAD);
    }

    static boolean isWebhook(Map<String, AttributeValue> item) {
        return !text(item, Attributes.SK).equals(HEAD);
    }

    static Map<String, AttributeValue> from(Webhook webhook) {
        var item = new NewItem(key(webhook.id()))
                .text(URL, webhook.url())
                .texts(TYPES, words(webhook.types()))
                .text(DESCRIPTION, webhook.description())
                .instant(CREATED, webhook.created())
                .text(SECRET, webhook.secrets().current())
                .text(DISABLED, webhook.disabled())
                .instant(FAILING, webhook.failing());
        return item.with(OLD, old(webhook.secrets())).attributes();
    }

    static Webhook webhook(Map<String, AttributeValue> item) {
        return new Webhook(
                text(item, Attributes.SK),
                text(item, URL),
                item.containsKey(TYPES)
                        ? item.get(TYPES).ss().stream().map(Event.Type::of).collect(Collectors.toSet())
                        : Set.of(),
                textOrNull(item, DESCRIPTION),
                instant(item, CREATED),
                new Secrets(text(item, SECRET), old(item)),
                textOrNull(item, DISABLED),
                instantOrNull(item, FAILING));
    }

    static List<String> words(Set<Event.Type> types) {
        return types.stream().map(Event.Type::word).sorted().toList();
    }

    static AttributeValue old(Secrets secrets) {
        return AttributeValue.fromL(secrets.old().stream()
                .map(one -> AttributeValue.fromM(
                        Map.of(SECRET, s(one.secret()), END, s(one.end().toString()))))
                .toList());
    }

    private static List<Secrets.Old> old(Map<String, AttributeValue> item) {
        return item.containsKey(OLD)
                ? item.get(OLD).l().stream()
                        .map(one -> new Secrets.Old(text(one.m(), SECRET), instant(one.m(), END)))
                        .toList()
                : List.of();
    }
}
