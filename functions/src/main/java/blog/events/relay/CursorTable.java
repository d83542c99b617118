package blog.events.relay;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.dynamo.Attributes;
import blog.dynamo.Outcome;
import blog.dynamo.Table;
import blog.events.Bookmark;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Up to where the log has been relayed.
public final class CursorTable {
    private static final Map<String, AttributeValue> KEY = Attributes.key("RELAY", "CURSOR");
    private static final String GENERATION = "g";
    private static final String NUMBER = "n";
    private static final String CHANGE = "c";

    private final Table table;

    public CursorTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// A consistent read.
    Bookmark cursor() {
        return read(table.item(KEY, true));
    }

    /// Moves the cursor from where it was, and says where it is now: elsewhere when somebody else has moved it.
    Bookmark move(Bookmark from, Bookmark to) {
        var put = PutItemRequest.builder().item(item(to));
        if (from.equals(Bookmark.START)) {
            put.conditionExpression(Table.NOTHING_THERE);
        } else {
            put.conditionExpression("g = :g AND n = :n AND c = :c")
                    .expressionAttributeValues(
                            Map.of(":g", s(from.generation()), ":n", n(from.number()), ":c", s(from.change())));
        }
        return table.put(put) instanceof Outcome.Unmet unmet ? read(unmet.item()) : to;
    }

    /// Has the next relay begin with the first change there is.
    void forget() {
        table.delete(KEY);
    }

    private static Map<String, AttributeValue> item(Bookmark cursor) {
        var item = new HashMap<>(KEY);
        item.put(GENERATION, s(cursor.generation()));
        item.put(NUMBER, n(cursor.number()));
        item.put(CHANGE, s(cursor.change()));
        return item;
    }

    private static Bookmark read(Map<String, AttributeValue> item) {
        return item.isEmpty()
                ? Bookmark.START
                : new Bookmark(
                        Attributes.text(item, GENERATION),
                        Attributes.number(item, NUMBER),
                        Attributes.text(item, CHANGE));
    }
}
