package blog.streams;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A stream record in the types of the tables' own classes; Lambda's event has types of its own. `number` is its
/// sequence number; the images are null where there was no item before or after, or where they did not come along; `at`
/// is the same whenever the record is delivered.
public record StreamRecord(
        String table,
        String number,
        Map<String, AttributeValue> keys,
        @Nullable Map<String, AttributeValue> oldImage,
        @Nullable Map<String, AttributeValue> newImage,
        Instant at) {

    static StreamRecord of(DynamodbStreamRecord record) {
        var change = record.getDynamodb();
        return new StreamRecord(
                tableOf(String.valueOf(record.getEventSourceARN())),
                change.getSequenceNumber(),
                convert(change.getKeys()),
                convertNullable(change.getOldImage()),
                convertNullable(change.getNewImage()),
                change.getApproximateCreationDateTime().toInstant());
    }

    /// `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/TIME`.
    private static String tableOf(String streamArn) {
        String[] parts = streamArn.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a record comes from no table's stream: " + streamArn);
        }
        return parts[1];
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
