package blog.local.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Stream records as the SDK reads them, made into the ones that Lambda hands to a function.
final class StreamRecords {
    private StreamRecords() {}

    static DynamodbEvent event(List<Record> records, String streamArn) {
        var event = new DynamodbEvent();
        event.setRecords(
                records.stream().map(record -> convert(record, streamArn)).toList());
        return event;
    }

    private static DynamodbStreamRecord convert(Record record, String streamArn) {
        var converted = new DynamodbStreamRecord();
        converted.setEventID(record.eventID());
        converted.setEventName(record.eventNameAsString());
        converted.setEventVersion(record.eventVersion());
        converted.setEventSource("aws:dynamodb");
        converted.setAwsRegion(record.awsRegion());
        converted.setEventSourceARN(streamArn);
        converted.setDynamodb(change(record.dynamodb()));
        if (record.userIdentity() != null) {
            converted.setUserIdentity(new Identity()
                    .withPrincipalId(record.userIdentity().principalId())
                    .withType(record.userIdentity().type()));
        }
        return converted;
    }

    private static StreamRecord change(software.amazon.awssdk.services.dynamodb.model.StreamRecord from) {
        var change = new StreamRecord();
        change.setKeys(attributes(from.keys()));
        change.setNewImage(from.hasNewImage() ? attributes(from.newImage()) : null);
        change.setOldImage(from.hasOldImage() ? attributes(from.oldImage()) : null);
        change.setSequenceNumber(from.sequenceNumber());
        change.setSizeBytes(from.sizeBytes());
        change.setStreamViewType(StreamViewType.fromValue(from.streamViewTypeAsString()));
        change.setApproximateCreationDateTime(
                from.approximateCreationDateTime() == null ? null : Date.from(from.approximateCreationDateTime()));
        return change;
    }

    private static Map<String, AttributeValue> attributes(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> from) {
        var attributes = new HashMap<String, AttributeValue>();
        from.forEach((name, value) -> attributes.put(name, attribute(value)));
        return attributes;
    }

    private static AttributeValue attribute(software.amazon.awssdk.services.dynamodb.model.AttributeValue from) {
        var value = new AttributeValue();
        switch (from.type()) {
            case S -> value.setS(from.s());
            case N -> value.setN(from.n());
            case B -> value.setB(buffer(from.b()));
            case SS -> value.setSS(from.ss());
            case NS -> value.setNS(from.ns());
            case BS -> value.setBS(from.bs().stream().map(StreamRecords::buffer).toList());
            case M -> value.setM(attributes(from.m()));
            case L -> value.setL(from.l().stream().map(StreamRecords::attribute).toList());
            case BOOL -> value.setBOOL(from.bool());
            case NUL -> value.setNULL(true);
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("an attribute of an unknown type");
        }
        return value;
    }

    /// On its own array, as it is when Lambda has read it from JSON.
    private static ByteBuffer buffer(SdkBytes bytes) {
        return ByteBuffer.wrap(bytes.asByteArrayUnsafe());
    }

    /// The sequence number, by which a function names the record it failed at.
    static @Nullable String sequenceNumber(Record record) {
        return record.dynamodb().sequenceNumber();
    }
}
