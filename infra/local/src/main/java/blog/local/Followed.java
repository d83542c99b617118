package blog.local;

import blog.dynamo.Attributes;
import blog.rig.dynamo.Tables;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// The records that the projector is called for, as the filters of the deployed stream mappings have it: so it is not
/// called for what it writes itself.
final class Followed {
    private Followed() {}

    static Predicate<Record> of(String table) {
        boolean postsOnly = table.equals(Tables.CONTENT);
        return record -> {
            Map<String, AttributeValue> keys = record.dynamodb().keys();
            String partition = Attributes.text(keys, Attributes.PK);
            return postsOnly
                    ? partition.startsWith("POST#")
                            && Attributes.text(keys, Attributes.SK).equals("POST")
                    : partition.startsWith("POST#") || partition.startsWith("REACTIONS#");
        };
    }
}
