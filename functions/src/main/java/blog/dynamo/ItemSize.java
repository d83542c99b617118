package blog.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item's size as DynamoDB counts it: the UTF-8 of names and texts, the bytes of binary values, and at most 21
/// bytes a number.
public final class ItemSize {
    /// DynamoDB's limit for one item, in bytes.
    public static final int MOST = 400 * 1024;

    private static final int NUMBER = 21;
    /// Of a list or a map, whose members take a byte more each.
    private static final int NESTING = 3;

    private ItemSize() {}

    public static int of(Map<String, AttributeValue> item) {
        int size = 0;
        for (var attribute : item.entrySet()) {
            size += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case B -> value.b().asByteArrayUnsafe().length;
            case N -> NUMBER;
            case SS -> value.ss().stream().mapToInt(ItemSize::utf8).sum();
            case BS ->
                value.bs().stream().mapToInt(b -> b.asByteArrayUnsafe().length).sum();
            case M -> NESTING + value.m().size() + of(value.m());
            case L -> NESTING + value.l().stream().mapToInt(one -> 1 + of(one)).sum();
            default -> throw new IllegalArgumentException("no item has a value of type " + value.type());
        };
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
