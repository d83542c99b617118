package blog.dynamo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// A way through a whole table, a stretch at a time. What is there from the beginning to the end is met once.
public record TableWalk(Table table) {
    /// What passed, and the key that the walk goes on behind; null at the end.
    public record Stretch(
            List<Map<String, AttributeValue>> items,
            @Nullable Map<String, AttributeValue> last) {}

    /// One answer: what the scan lets pass of as many items as its limit says.
    public Stretch stretch(ScanRequest.Builder scan) {
        ScanResponse found = table.dynamo().scan(scan.tableName(table.name()).build());
        return new Stretch(found.items(), found.hasLastEvaluatedKey() ? found.lastEvaluatedKey() : null);
    }
}
