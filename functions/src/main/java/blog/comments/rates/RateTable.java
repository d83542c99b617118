package blog.comments.rates;

import static blog.dynamo.Attributes.b;
import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.s;

import blog.comments.people.Hmac;
import blog.comments.people.KeyTable;
import blog.dynamo.Attributes;
import blog.dynamo.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// How many comments have come from a block of addresses in an hour of the clock, and what words the last of them had;
/// how many of other things. Of blocks and words there are only keyed hashes, whose key is gone in three days.
public final class RateTable {
    private static final String PARTITION = "RATE#";
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration KEPT = Duration.ofHours(2);
    private static final int HASH_BYTES = 16;

    private static final String COMMENTS = "block";
    private static final String ONE_MORE = "ADD n :one SET expires = :expires";
    private static final String BELOW = "attribute_not_exists(n) OR n < :limit";
    private static final String COUNT = "n";
    private static final String WORDS = "words";
    private static final String BEFORE = "before";
    private static final String BY = "by";

    private final Table table;
    private final KeyTable keys;

    public RateTable(DynamoDbClient dynamo, String commentsTable, KeyTable keys) {
        this.table = new Table(dynamo, commentsTable);
        this.keys = keys;
    }

    /// How many comments have come from the address's block in the hour of `now`; eventually consistent.
    public long count(String address, Instant now) {
        Map<String, AttributeValue> item = table.item(key(COMMENTS, address, now), false);
        return item.isEmpty() ? 0 : Attributes.number(item, COUNT);
    }

    /// Counts a comment and keeps what words it has; says whether those of the one before were the same. Empty when
    /// there were `limit` of them already, and then nothing is written. `id` is the comment's own: if the SDK asks
    /// again because an answer was lost, the comment is counted twice, but not taken for the one before it.
    public Optional<Boolean> count(String address, Instant now, int limit, String words, String id) {
        AttributeValue hash = b(hashed(now, "words\0" + words));
        Map<String, AttributeValue> values = values(now, limit);
        values.putAll(Map.of(":none", b(new byte[0]), ":words", hash, ":id", s(id)));
        var update = UpdateItemRequest.builder()
                .key(key(COMMENTS, address, now))
                .updateExpression(ONE_MORE + ", #before = if_not_exists(words, :none), words = :words, #by = :id")
                .conditionExpression(BELOW)
                .expressionAttributeNames(Map.of("#by", BY, "#before", BEFORE))
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.UPDATED_OLD);
        return table.update(update).map(old -> hash.equals(old.get(isOf(old, id) ? BEFORE : WORDS)));
    }

    /// Counts one more of something else; false when there were `limit` of them already, and then nothing is written.
    boolean count(String what, String address, Instant now, int limit) {
        return table.update(UpdateItemRequest.builder()
                        .key(key(what, address, now))
                        .updateExpression(ONE_MORE)
                        .conditionExpression(BELOW)
                        .expressionAttributeValues(values(now, limit)))
                .isPresent();
    }

    /// When the count begins anew.
    public static Instant end(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }

    private static boolean isOf(Map<String, AttributeValue> item, String id) {
        return id.equals(Attributes.textOrNull(item, BY));
    }

    private static Map<String, AttributeValue> values(Instant now, int limit) {
        return new HashMap<>(Map.of(
                ":one", n(1), ":limit", n(limit), ":expires", n(now.plus(KEPT).getEpochSecond())));
    }

    private Map<String, AttributeValue> key(String what, String address, Instant now) {
        byte[] block = hashed(now, what + '\0' + AddressBlock.of(address).text());
        return Attributes.key(PARTITION + HexFormat.of().formatHex(block), HOUR.format(now));
    }

    private byte[] hashed(Instant now, String text) {
        return Arrays.copyOf(Hmac.of(keys.today(now), text), HASH_BYTES);
    }
}
