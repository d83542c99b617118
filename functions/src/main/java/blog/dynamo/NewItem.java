package blog.dynamo;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item in the making. What is null, or a list without members, leaves no attribute.
public final class NewItem {
    private final Map<String, AttributeValue> attributes;

    public NewItem(Map<String, AttributeValue> key) {
        attributes = new HashMap<>(key);
    }

    public NewItem text(String name, @Nullable String text) {
        return text == null ? this : with(name, s(text));
    }

    public NewItem number(String name, long number) {
        return with(name, n(number));
    }

    /// A time as [Instant#toString] spells it.
    public NewItem instant(String name, @Nullable Instant instant) {
        return instant == null ? this : with(name, s(instant.toString()));
    }

    /// The bytes are not copied; nobody may change them afterwards.
    public NewItem bytes(String name, byte[] bytes) {
        return with(name, b(bytes));
    }

    /// A set: the order is not kept.
    public NewItem texts(String name, List<String> texts) {
        return texts.isEmpty() ? this : with(name, AttributeValue.fromSs(texts));
    }

    public NewItem with(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    public Map<String, AttributeValue> attributes() {
        return attributes;
    }
}
