package blog.dynamo;

import static blog.dynamo.Attributes.s;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A question for items of one partition, in the making: all of it, from its start, ascending, eventually
/// consistent, unless something else is said.
public final class PartitionQuery {
    private final String partition;
    private final QueryRequest.Builder request = QueryRequest.builder();
    private final Map<String, AttributeValue> values = new HashMap<>();

    private PartitionQuery(String partition) {
        this.partition = partition;
        values.put(":pk", s(partition));
        request.keyConditionExpression("pk = :pk");
    }

    public static PartitionQuery of(String partition) {
        return new PartitionQuery(partition);
    }

    /// Only sort keys between these, both included.
    public PartitionQuery between(String from, String to) {
        values.put(":from", s(from));
        values.put(":to", s(to));
        request.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to");
        return this;
    }

    /// Only sort keys below this one.
    public PartitionQuery below(String end) {
        values.put(":end", s(end));
        request.keyConditionExpression("pk = :pk AND sk < :end");
        return this;
    }

    /// Behind this sort key, in the order that is asked for; from the start when it is null.
    public PartitionQuery after(@Nullable String sort) {
        request.exclusiveStartKey(sort == null ? null : Attributes.key(partition, sort));
        return this;
    }

    public PartitionQuery ascending(boolean ascending) {
        request.scanIndexForward(ascending);
        return this;
    }

    public PartitionQuery consistent() {
        request.consistentRead(true);
        return this;
    }

    /// So many items are looked at, whether they are shown or not.
    public PartitionQuery limit(int items) {
        request.limit(items);
        return this;
    }

    /// Only these attributes of each item; `names` are those that the expressions call by a `#name`.
    public PartitionQuery showing(String attributes, Map<String, String> names) {
        request.projectionExpression(attributes).expressionAttributeNames(names.isEmpty() ? null : names);
        return this;
    }

    /// Only items that have this attribute.
    public PartitionQuery having(String attribute) {
        request.filterExpression("attribute_exists(" + attribute + ")");
        return this;
    }

    /// Only items that pass; `texts` are the values that the condition calls by a `:name`. The names come with
    /// [#showing].
    public PartitionQuery passing(String condition, Map<String, String> texts) {
        request.filterExpression(condition);
        texts.forEach((name, text) -> values.put(name, s(text)));
        return this;
    }

    QueryRequest in(String table) {
        return request.tableName(table).expressionAttributeValues(values).build();
    }
}
