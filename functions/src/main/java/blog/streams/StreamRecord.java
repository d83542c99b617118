package blog.streams;

import blog.codec.Ulid;
import blog.dynamo.Attributes;
import blog.posts.PostItem;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A stream record in the types of the tables' own classes; Lambda's event has types of its own.
record StreamRecord(
        String number,
        Map<String, AttributeValue> keys,
        @Nullable Map<String, AttributeValue> oldImage,
        @Nullable Map<String, AttributeValue> newImage,
        Instant at) {

    static StreamRecord of(DynamodbStreamRecord record) {
        var change = record.getDynamodb();
        return new StreamRecord(
                change.getSequenceNumber(),
                convert(change.getKeys()),
                convertNullable(change.getOldImage()),
                convertNullable(change.getNewImage()),
                change.getApproximateCreationDateTime().toInstant());
    }

    /// Only comments lie under a ULID in a post's partition.
    boolean isComment() {
        return Attributes.text(keys, Attributes.PK).startsWith("POST#")
                && Ulid.isUlid(Attributes.text(keys, Attributes.SK));
    }

    /// The posts that lay at the slug before and after, when the images came along.
    Set<String> postIds() {
        return Stream.of(oldImage, newImage)
                .filter(Objects::nonNull)
                .map(PostItem::idOf)
                .collect(Collectors.toSet());
    }

    private static @Nullable Map<String, AttributeValue> convertNullable(
            @Nullable Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        return image == null ? null : convert(image);
    }

    private static Map<String, AttributeValue> convert(
            Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        var converted = new HashMap<String, AttributeValue>();
        image.forEach((name, value) -> {
            AttributeValue.Builder builder = AttributeValue.builder();
            if (value.getS() != null) {
                converted.put(name, builder.s(value.getS()).build());
            } else if (value.getN() != null) {
                converted.put(name, builder.n(value.getN()).build());
            } else if (value.getB() != null) {
                converted.put(
                        name,
                        builder.b(SdkBytes.fromByteBuffer(value.getB().duplicate()))
                                .build());
            }
        });
        return converted;
    }
}
