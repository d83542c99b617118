package blog.subscribers.keeping;

import static blog.dynamo.Attributes.instant;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Outcome;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// How far each of the things is kept that one keeper keeps, in a partition of the keeper's own.
public final class MarkTable {
    private static final String AT = "at";
    /// Of what was begun and never finished.
    private static final UpTo NOTHING = new UpTo("", -1, "");

    private final Table table;
    private final String partition;

    public MarkTable(DynamoDbClient dynamo, String contentTable, String partition) {
        this.table = new Table(dynamo, contentTable);
        this.partition = partition;
    }

    /// What is kept up to where, and when that was begun or finished.
    record Mark(UpTo upTo, Instant at) {}

    /// By the names of the things; one consistent read.
    Map<String, Mark> all() {
        var marks = new HashMap<String, Mark>();
        table.all(PartitionQuery.of(partition).consistent())
                .forEach(
                        item -> marks.put(text(item, Attributes.SK), new Mark(KeptItem.upTo(item), instant(item, AT))));
        return marks;
    }

    /// Whether all of it is kept up to just there.
    public boolean isFinished(String name, UpTo upTo) {
        Mark mark = all().get(name);
        return mark != null && mark.upTo().equals(upTo);
    }

    /// Notes that somebody is at it; false when somebody else is since `seen` was read.
    boolean begin(String name, @Nullable Mark seen, Instant now) {
        UpTo before = seen == null ? NOTHING : seen.upTo();
        var put = PutItemRequest.builder().item(mark(name, before, now).attributes());
        if (seen == null) {
            put.conditionExpression(Table.NOTHING_THERE);
        } else {
            put.conditionExpression("#at = :at")
                    .expressionAttributeNames(Map.of("#at", AT))
                    .expressionAttributeValues(Map.of(":at", s(seen.at().toString())));
        }
        return table.put(put) instanceof Outcome.Done;
    }

    /// Notes that all of it is kept; whoever has noted more stays.
    void finish(String name, UpTo upTo, Instant now) {
        var _ = table.put(KeptItem.over(mark(name, upTo, now).attributes(), upTo));
    }

    private NewItem mark(String name, UpTo upTo, Instant at) {
        return KeptItem.mark(new NewItem(Attributes.key(partition, name)), upTo).instant(AT, at);
    }
}
