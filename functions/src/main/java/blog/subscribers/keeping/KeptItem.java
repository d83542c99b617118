package blog.subscribers.keeping;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.NewItem;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// What every item has that is kept: how far its maker had read. It is written where nothing lies, or something that
/// was made of less, of another generation of the log, or in another form.
public final class KeptItem {
    private static final String GENERATION = "g";
    private static final String NUMBER = "n";
    private static final String FORM = "f";

    private KeptItem() {}

    public static NewItem mark(NewItem item, UpTo upTo) {
        return item.text(GENERATION, upTo.generation())
                .number(NUMBER, upTo.number())
                .text(FORM, upTo.form());
    }

    public static UpTo upTo(Map<String, AttributeValue> item) {
        return new UpTo(text(item, GENERATION), number(item, NUMBER), text(item, FORM));
    }

    /// A put of an item that is marked with `upTo`.
    public static PutItemRequest.Builder over(Map<String, AttributeValue> item, UpTo upTo) {
        return put(item, "attribute_not_exists(pk) OR g <> :g OR n < :n OR (n = :n AND f <> :f)")
                .expressionAttributeValues(
                        Map.of(":g", s(upTo.generation()), ":n", n(upTo.number()), ":f", s(upTo.form())));
    }

    /// As [#over], and over what is marked with the same, for one who is alone in writing it.
    public static PutItemRequest.Builder again(Map<String, AttributeValue> item, UpTo upTo) {
        return put(item, "attribute_not_exists(pk) OR g <> :g OR n <= :n")
                .expressionAttributeValues(Map.of(":g", s(upTo.generation()), ":n", n(upTo.number())));
    }

    /// A put of an item in place of what was found at its key, if that lies there still.
    public static PutItemRequest.Builder instead(Map<String, AttributeValue> item, Map<String, AttributeValue> found) {
        AttributeValue number = found.get(NUMBER);
        return number == null
                ? PutItemRequest.builder().item(item)
                : put(item, "n = :n").expressionAttributeValues(Map.of(":n", number));
    }

    private static PutItemRequest.Builder put(Map<String, AttributeValue> item, String condition) {
        return PutItemRequest.builder().item(item).conditionExpression(condition);
    }
}
