package blog.webhooks;

import static blog.dynamo.Attributes.s;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// What is to become of some attributes of a webhook that is there, and on which conditions. The others stay, whoever
/// writes them at the same time.
final class ChangedItem {
    private final Map<String, Optional<AttributeValue>> changed = new TreeMap<>();
    private final Map<String, Optional<AttributeValue>> expected = new TreeMap<>();

    ChangedItem set(String attribute, AttributeValue value) {
        changed.put(attribute, Optional.of(value));
        return this;
    }

    ChangedItem remove(String attribute) {
        changed.put(attribute, Optional.empty());
        return this;
    }

    ChangedItem ifStill(String attribute, String value) {
        expected.put(attribute, Optional.of(s(value)));
        return this;
    }

    ChangedItem ifAbsent(String attribute) {
        expected.put(attribute, Optional.empty());
        return this;
    }

    /// Answers with all of the webhook as it then is.
    UpdateItemRequest.Builder to(String id) {
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        var sets = new ArrayList<String>();
        var removes = new ArrayList<String>();
        changed.forEach((attribute, value) -> {
            names.put("#" + attribute, attribute);
            value.ifPresentOrElse(
                    set -> {
                        values.put(":" + attribute, set);
                        sets.add("#" + attribute + " = :" + attribute);
                    },
                    () -> removes.add("#" + attribute));
        });
        var conditions = new ArrayList<>(List.of("attribute_exists(pk)"));
        expected.forEach((attribute, value) -> {
            names.put("#" + attribute, attribute);
            value.ifPresentOrElse(
                    still -> {
                        values.put(":if_" + attribute, still);
                        conditions.add("#" + attribute + " = :if_" + attribute);
                    },
                    () -> conditions.add("attribute_not_exists(#" + attribute + ")"));
        });
        return UpdateItemRequest.builder()
                .key(WebhookItem.key(id))
                .updateExpression(clause("SET ", sets) + clause(" REMOVE ", removes))
                .conditionExpression(String.join(" AND ", conditions))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnValues(ReturnValue.ALL_NEW);
    }

    private static String clause(String word, List<String> parts) {
        return parts.isEmpty() ? "" : word + String.join(", ", parts);
    }
}
