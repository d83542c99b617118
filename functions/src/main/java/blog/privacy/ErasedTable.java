package blog.privacy;

import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.text;

import blog.comments.people.Who;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Who was erased on which day (UTC), by keyed hashes. A backup of before still has them; none is older than
/// [#DAYS_KEPT].
public final class ErasedTable {
    /// Point-in-time recovery reaches back 35 days.
    static final int DAYS_KEPT = 40;

    private static final String PARTITION = "ERASED#";
    private static final String AT = "at";
    private static final String EXPIRES = "expires";

    private final Table table;

    public ErasedTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    public void note(Who who, Instant at) {
        LocalDate day = day(at);
        table.put(new NewItem(Attributes.key(PARTITION + day, who.id()))
                .number(AT, at.toEpochMilli())
                .number(EXPIRES, day.plusDays(DAYS_KEPT).atStartOfDay().toEpochSecond(ZoneOffset.UTC))
                .attributes());
    }

    /// When each was erased last.
    public Map<Who, Instant> all(Instant now) {
        var all = new LinkedHashMap<Who, Instant>();
        for (int days = DAYS_KEPT; days >= 0; days--) {
            String partition = PARTITION + day(now).minusDays(days);
            table.all(PartitionQuery.of(partition).consistent())
                    .forEach(item ->
                            all.put(new Who(text(item, Attributes.SK)), Instant.ofEpochMilli(number(item, AT))));
        }
        return all;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
