package blog.streams;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Stream records as Lambda receives them.
public final class Records {
    private Records() {}

    /// Of the stream of this table.
    public static DynamodbEvent event(String table, List<DynamodbStreamRecord> records) {
        String stream = "arn:aws:dynamodb:us-east-1:000000000000:table/" + table + "/stream/2026-01-01T00:00:00.000";
        records.forEach(record -> record.setEventSourceARN(stream));
        var event = new DynamodbEvent();
        event.setRecords(records);
        return event;
    }

    /// As [#ofPost(String, String)], with the ids of what lay there before and after; an empty one stands for nothing.
    public static DynamodbStreamRecord ofPost(String slug, String sequenceNumber, String before, String after) {
        DynamodbStreamRecord record = ofPost(slug, sequenceNumber);
        record.getDynamodb().setOldImage(before.isEmpty() ? null : Map.of("id", new AttributeValue(before)));
        record.getDynamodb().setNewImage(after.isEmpty() ? null : Map.of("id", new AttributeValue(after)));
        return record;
    }

    /// The record of an item that was added.
    public static DynamodbStreamRecord ofNew(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item, String sequenceNumber) {
        var image = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> image.put(
                name, value.n() == null ? new AttributeValue(value.s()) : new AttributeValue().withN(value.n())));
        DynamodbStreamRecord record = ofPost("", sequenceNumber);
        record.getDynamodb().setKeys(Map.of("pk", required(image, "pk"), "sk", required(image, "sk")));
        record.getDynamodb().setNewImage(image);
        return record;
    }

    private static AttributeValue required(Map<String, AttributeValue> image, String name) {
        return Objects.requireNonNull(image.get(name));
    }

    /// The record of some change of the post at `slug`.
    static DynamodbStreamRecord ofPost(String slug, String sequenceNumber) {
        var change = new StreamRecord();
        change.setKeys(Map.of("pk", new AttributeValue("POST#" + slug), "sk", new AttributeValue("POST")));
        change.setSequenceNumber(sequenceNumber);
        change.setApproximateCreationDateTime(Date.from(Instant.EPOCH));
        var record = new DynamodbStreamRecord();
        record.setEventName("MODIFY");
        record.setDynamodb(change);
        return record;
    }
}
