package blog.dynamo;

import static blog.dynamo.Attributes.s;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A question for items of one partition of an index, in the making, in the order of the index. An index is
/// called like the attribute that is its partition key, and its sort key is the table's. Eventually consistent,
/// as all indices are.
public final class IndexQuery {
    private final String index;
    private final AttributeValue partition;
    private final QueryRequest.Builder request;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private int limit = Integer.MAX_VALUE;

    private IndexQuery(String index, String partition) {
        this.index = index;
        this.partition = s(partition);
        request = QueryRequest.builder().indexName(index).keyConditionExpression("#index = :partition");
        names.put("#index", index);
        values.put(":partition", this.partition);
    }

    public static IndexQuery of(String index, String partition) {
        return new IndexQuery(index, partition);
    }

    /// Behind the item of this key, which may be gone meanwhile.
    public IndexQuery after(Map<String, AttributeValue> key) {
        var start = new HashMap<>(key);
        start.put(index, partition);
        request.exclusiveStartKey(start);
        return this;
    }

    /// Only items that pass.
    public IndexQuery passing(String condition, Map<String, String> moreNames, Map<String, AttributeValue> moreValues) {
        request.filterExpression(condition);
        names.putAll(moreNames);
        values.putAll(moreValues);
        return this;
    }

    /// So many items at most.
    public IndexQuery limit(int items) {
        limit = items;
        request.limit(items);
        return this;
    }

    int limit() {
        return limit;
    }

    QueryRequest in(String table) {
        return request.tableName(table)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }
}
