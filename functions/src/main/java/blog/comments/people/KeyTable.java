package blog.comments.people;

import blog.dynamo.Attributes;
import blog.dynamo.NewItem;
import blog.dynamo.Outcome;
import blog.dynamo.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// The blog's own keys, in the comments table: one that lasts, and one for each day (UTC) that is gone after three.
/// Each is made when it is first asked for, and kept in memory. Nobody may change the bytes.
public final class KeyTable {
    private static final String PARTITION = "SECRET";
    private static final String LASTING = "LASTING";
    private static final String KEY = "bytes";
    private static final String EXPIRES = "expires";
    private static final int KEY_BYTES = 32;
    private static final int DAYS_KEPT = 3;

    private final Table table;
    private final SecureRandom random;
    /// A day that has no key is kept as empty: nobody makes one for a day that has passed.
    private final Map<LocalDate, Optional<byte[]>> days = new ConcurrentHashMap<>();

    private volatile byte @Nullable [] lasting;

    public KeyTable(DynamoDbClient dynamo, String commentsTable, SecureRandom random) {
        this.table = new Table(dynamo, commentsTable);
        this.random = random;
    }

    /// The key of everything that must be found again as long as there are comments.
    public byte[] lasting() {
        byte[] known = lasting;
        if (known == null) {
            known = findOrMake(new NewItem(Attributes.key(PARTITION, LASTING)));
            lasting = known;
        }
        return known;
    }

    /// The key of the day that `now` lies in.
    public byte[] today(Instant now) {
        LocalDate day = day(now);
        Optional<byte[]> known = days.get(day);
        if (known != null && known.isPresent()) {
            return known.get();
        }
        byte[] made = findOrMake(new NewItem(Attributes.key(PARTITION, day.toString()))
                .number(EXPIRES, day.plusDays(DAYS_KEPT).atStartOfDay().toEpochSecond(ZoneOffset.UTC)));
        days.keySet().removeIf(before -> before.isBefore(day.minusDays(1)));
        days.put(day, Optional.of(made));
        return made;
    }

    /// The key of the day of `then`, if that is today or yesterday, and if that day had one.
    public Optional<byte[]> valid(Instant then, Instant now) {
        LocalDate day = day(then);
        if (day.equals(day(now))) {
            return Optional.of(today(now));
        }
        return day.equals(day(now).minusDays(1)) ? days.computeIfAbsent(day, this::find) : Optional.empty();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private Optional<byte[]> find(LocalDate day) {
        return key(table.item(Attributes.key(PARTITION, day.toString()), false));
    }

    /// Of several that make one at a time, all get the first.
    private byte[] findOrMake(NewItem wanted) {
        Map<String, AttributeValue> item = wanted.attributes();
        return key(table.item(Attributes.keyOf(item), false)).orElseGet(() -> make(wanted));
    }

    private byte[] make(NewItem wanted) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var put = PutItemRequest.builder()
                .item(wanted.bytes(KEY, bytes).attributes())
                .conditionExpression(Table.NOTHING_THERE);
        return table.put(put) instanceof Outcome.Unmet unmet ? Attributes.bytes(unmet.item(), KEY) : bytes;
    }

    private static Optional<byte[]> key(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Optional.empty() : Optional.of(Attributes.bytes(item, KEY));
    }
}
