package blog.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What became of a conditional write.
public sealed interface Outcome {
    /// Everything is written.
    record Done() implements Outcome {}

    /// Nothing is written: the condition of the part at `place` (from 0) does not hold. `item` is what lies there, the
    /// empty map where nothing does, or where the part did not ask for it.
    record Unmet(int place, Map<String, AttributeValue> item) implements Outcome {}

    /// Nothing is written, for a reason that passes: another transaction holds one of the items, or the table is
    /// throttled.
    record Contended() implements Outcome {}
}
