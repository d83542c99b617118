package blog.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads many items of a table, a hundred a request. What DynamoDB leaves out under load, or beyond 16 MB, is asked for
/// again, for a while.
record ManyItems(DynamoDbClient dynamo, String table, boolean consistent) {
    private static final int MOST_KEYS = 100;

    /// By their keys; one that is not there is absent.
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> of(List<Map<String, AttributeValue>> wanted) {
        List<Map<String, AttributeValue>> keys = wanted.stream().distinct().toList();
        var found = new HashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
        for (int start = 0; start < keys.size(); start += MOST_KEYS) {
            read(keys.subList(start, Math.min(keys.size(), start + MOST_KEYS)), found);
        }
        return found;
    }

    private void read(
            List<Map<String, AttributeValue>> keys,
            Map<Map<String, AttributeValue>, Map<String, AttributeValue>> found) {
        Map<String, KeysAndAttributes> rest = Map.of(
                table,
                KeysAndAttributes.builder()
                        .keys(keys)
                        .consistentRead(consistent)
                        .build());
        for (var attempts = new Attempts(); !rest.isEmpty(); attempts.pause()) {
            if (!attempts.next()) {
                throw SdkClientException.create("items stayed unread");
            }
            BatchGetItemResponse answer = dynamo.batchGetItem(
                    BatchGetItemRequest.builder().requestItems(rest).build());
            answer.responses().getOrDefault(table, List.of()).forEach(item -> found.put(Attributes.keyOf(item), item));
            rest = answer.unprocessedKeys();
        }
    }
}
