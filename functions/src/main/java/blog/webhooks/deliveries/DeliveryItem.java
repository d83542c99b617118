package blog.webhooks.deliveries;

import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Table;
import blog.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The layout of a delivery. DynamoDB removes it some time after it `expires`.
final class DeliveryItem {
    private static final String PARTITION = "HOOK#";
    private static final String EVENT = "event";
    private static final String TYPE = "type";
    private static final String AT = "at";
    private static final String JSON = "json";
    private static final String STATUS = "status";
    private static final String ATTEMPTS = "attempts";
    private static final String TRIES = "tries";
    private static final String DUE = "due";
    private static final String EXPIRES = "expires";
    private static final String ERROR = "error";
    private static final String MILLIS = "ms";

    private DeliveryItem() {}

    static String partition(String webhook) {
        return PARTITION + webhook;
    }

    static Map<String, AttributeValue> key(String webhook, String id) {
        return Attributes.key(partition(webhook), id);
    }

    static Map<String, AttributeValue> from(Delivery delivery) {
        return new NewItem(key(delivery.webhook(), delivery.id()))
                .text(EVENT, delivery.event())
                .text(TYPE, delivery.type().word())
                .instant(AT, delivery.at())
                .text(JSON, delivery.json())
                .text(STATUS, delivery.status().word())
                .with(
                        ATTEMPTS,
                        AttributeValue.fromL(delivery.attempts().stream()
                                .map(attempt -> AttributeValue.fromM(from(attempt)))
                                .toList()))
                .number(TRIES, delivery.tries())
                .instant(DUE, delivery.due())
                .number(EXPIRES, delivery.expires().getEpochSecond())
                .number(Table.VERSION, delivery.version())
                .attributes();
    }

    private static Map<String, AttributeValue> from(Attempt attempt) {
        var members = new NewItem(Map.of())
                .instant(AT, attempt.at())
                .text(ERROR, attempt.error())
                .number(MILLIS, attempt.millis());
        return attempt.status() == null
                ? members.attributes()
                : members.number(STATUS, attempt.status()).attributes();
    }

    static Delivery delivery(Map<String, AttributeValue> item) {
        return new Delivery(
                text(item, Attributes.PK).substring(PARTITION.length()),
                text(item, Attributes.SK),
                text(item, EVENT),
                Event.Type.of(text(item, TYPE)),
                instant(item, AT),
                text(item, JSON),
                Delivery.Status.valueOf(text(item, STATUS).toUpperCase(Locale.ROOT)),
                attempts(item),
                (int) number(item, TRIES),
                instant(item, DUE),
                Instant.ofEpochSecond(number(item, EXPIRES)),
                number(item, Table.VERSION));
    }

    private static List<Attempt> attempts(Map<String, AttributeValue> item) {
        AttributeValue attempts = item.get(ATTEMPTS);
        return attempts == null
                ? List.of()
                : attempts.l().stream()
                        .map(AttributeValue::m)
                        .map(DeliveryItem::attempt)
                        .toList();
    }

    private static Attempt attempt(Map<String, AttributeValue> members) {
        return new Attempt(
                instant(members, AT),
                members.containsKey(STATUS) ? (int) number(members, STATUS) : null,
                textOrNull(members, ERROR),
                number(members, MILLIS));
    }
}
