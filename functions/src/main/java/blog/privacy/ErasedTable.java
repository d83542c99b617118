package blog.privacy;

import static blog.dynamo.Attributes.text;

import blog.comments.people.Who;
import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.PartitionQuery;
import blog.dynamo.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Who was erased on which day (UTC), by keyed hashes. A backup of before still has them; none is older than
/// [#DAYS_KEPT].
public final class ErasedTable {
    /// Point-in-time recovery reaches back 35 days.
    static final int DAYS_KEPT = 40;

    private static final String PARTITION = "ERASED#";
    private static final String EXPIRES = "expires";

    private final Table table;

    public ErasedTable(DynamoDbClient dynamo, String commentsTable) {
        this.table = new Table(dynamo, commentsTable);
    }

    public void note(Who who, Instant now) {
        LocalDate day = day(now);
        table.put(new NewItem(Attributes.key(PARTITION + day, who.id()))
                .number(EXPIRES, day.plusDays(DAYS_KEPT).atStartOfDay().toEpochSecond(ZoneOffset.UTC))
                .attributes());
    }

    public Set<Who> all(Instant now) {
        var all = new LinkedHashSet<Who>();
        for (int days = DAYS_KEPT; days >= 0; days--) {
            String partition = PARTITION + day(now).minusDays(days);
            table.all(PartitionQuery.of(partition).consistent())
                    .forEach(item -> all.add(new Who(text(item, Attributes.SK))));
        }
        return all;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
