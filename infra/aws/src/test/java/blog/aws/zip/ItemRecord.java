package blog.aws.zip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A stream's record in JSON, as Lambda hands it to a function.
final class ItemRecord {
    private ItemRecord() {}

    /// As a stream tells of a new item; its number is its sort key.
    static JsonNode of(String table, JsonNode item) {
        ObjectNode record = JsonNodeFactory.instance
                .objectNode()
                .put("eventID", "c4ca4238a0b923820dcc509a6f75849b")
                .put("eventName", "INSERT")
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", "us-east-1")
                .put("eventSourceARN", "arn:aws:dynamodb:us-east-1:000000000000:table/" + table + "/stream/2026-01-05");
        ObjectNode change = record.putObject("dynamodb")
                .put("ApproximateCreationDateTime", 1_767_614_400)
                .put("SequenceNumber", item.at("/sk/S").asText())
                .put("SizeBytes", 100)
                .put("StreamViewType", "NEW_AND_OLD_IMAGES");
        change.putObject("Keys").set("pk", item.path("pk"));
        change.withObject("/Keys").set("sk", item.path("sk"));
        change.set("NewImage", item);
        return record;
    }
}
