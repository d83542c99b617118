package blog.dynamo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items of one answer; `last` is the sort key behind which more may follow, null at the end. DynamoDB stops at a
/// megabyte, so there may be few items, or none, while there is more.
public record Page(
        List<Map<String, AttributeValue>> items, @Nullable String last) {}
