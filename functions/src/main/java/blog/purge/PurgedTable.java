package blog.purge;

import static blog.dynamo.Attributes.n;

import blog.dynamo.Attributes;
import blog.dynamo.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// How many paths CloudFront was given in a month, which is what it counts and bills.
public final class PurgedTable {
    private static final String PARTITION = "PURGED#";
    private static final String SORT_KEY = "PURGED";
    private static final String PATHS = "n";
    /// A month can be compared with that of the year before.
    private static final int MONTHS_KEPT = 13;

    private final Table table;

    public PurgedTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// Adds to the month of this instant, and says how many it has now. An update whose answer is lost is asked for
    /// again, and then counts twice.
    long add(long paths, Instant now) {
        YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        long expires = month.plusMonths(MONTHS_KEPT).atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        var update = UpdateItemRequest.builder()
                .key(Attributes.key(PARTITION + month, SORT_KEY))
                .updateExpression("ADD n :paths SET expires = :expires")
                .expressionAttributeValues(Map.of(":paths", n(paths), ":expires", n(expires)))
                .returnValues(ReturnValue.UPDATED_NEW);
        return Attributes.number(table.update(update).orElseThrow(), PATHS);
    }
}
