package blog.dynamo;

import blog.codec.Timestamps;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attribute values, written and read. The readers of a missing attribute throw: an item without it is a bug, not
/// input.
public final class Attributes {
    public static final String PK = "pk";
    public static final String SK = "sk";

    private Attributes() {}

    public static AttributeValue s(String text) {
        return AttributeValue.builder().s(text).build();
    }

    public static AttributeValue n(long number) {
        return AttributeValue.builder().n(Long.toString(number)).build();
    }

    /// The bytes are not copied; nobody may change them afterwards.
    public static AttributeValue b(byte[] bytes) {
        return AttributeValue.builder().b(SdkBytes.fromByteArrayUnsafe(bytes)).build();
    }

    public static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, s(pk), SK, s(sk));
    }

    public static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return key(text(item, PK), text(item, SK));
    }

    public static String text(Map<String, AttributeValue> item, String name) {
        return required(item, name).s();
    }

    public static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(required(item, name).n());
    }

    /// The item's own bytes; nobody may change them.
    public static byte[] bytes(Map<String, AttributeValue> item, String name) {
        return required(item, name).b().asByteArrayUnsafe();
    }

    public static @Nullable String textOrNull(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    /// A time as [Instant#toString] spells it.
    public static Instant instant(Map<String, AttributeValue> item, String name) {
        return Timestamps.parse(text(item, name));
    }

    public static @Nullable Instant instantOrNull(Map<String, AttributeValue> item, String name) {
        String text = textOrNull(item, name);
        return text == null ? null : Timestamps.parse(text);
    }

    private static AttributeValue required(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item has no attribute " + name);
        }
        return value;
    }
}
