package blog.feeds.keeping;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// In which languages feeds are kept: all that posts were ever found in, in lower case, and no more than a blog has.
public final class LanguageTable {
    /// Every change writes the feeds of each.
    static final int MOST = 50;

    private static final Map<String, AttributeValue> KEY = Attributes.key("FEED#languages", "LANGUAGES");
    private static final String NAMES = "names";

    private final Table table;

    public LanguageTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// A consistent read.
    Set<String> all() {
        AttributeValue names = table.item(KEY, true).get(NAMES);
        return names == null ? new TreeSet<>() : new TreeSet<>(names.ss());
    }

    /// Those of `found` that are not among `known`, as far as there is room for them.
    Set<String> lacking(Set<String> known, Set<String> found) {
        var more = new TreeSet<>(found);
        more.removeAll(known);
        while (!more.isEmpty() && known.size() + more.size() > MOST) {
            more.removeLast();
        }
        return more;
    }

    void add(Set<String> more) {
        if (!more.isEmpty()) {
            var _ = table.update(UpdateItemRequest.builder()
                    .key(KEY)
                    .updateExpression("ADD #names :more")
                    .expressionAttributeNames(Map.of("#names", NAMES))
                    .expressionAttributeValues(Map.of(":more", AttributeValue.fromSs(List.copyOf(more)))));
        }
    }
}
