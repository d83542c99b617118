package blog.bench.growth;

import blog.dynamo.Attributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Copies of what the functions wrote about one thing, under other keys: in every partition that a request reads, as
/// many items of the same sizes as if the functions had written each of them, in a hundredth of the time.
record Clones(DynamoDbClient dynamo, String table, List<Map<String, AttributeValue>> originals, String name) {
    /// What answers are made of. Other items of a post are looked at by writing alone, and DynamoDB Local stores some
    /// 3,000 items a second.
    private static final Pattern READ = Pattern.compile("^POST#\\S+ (POST|[0-7]\\w+)$|^RECENT |^TAG#" + Operation.TAG);

    /// DynamoDB's limit.
    private static final int BATCH = 25;

    /// What has `name` in its key now, and is asked for by readers.
    static Clones of(DynamoDbClient dynamo, String table, String name) {
        var originals = new ArrayList<Map<String, AttributeValue>>();
        dynamo.scanPaginator(ScanRequest.builder().tableName(table).build()).items().stream()
                .filter(item ->
                        key(item).contains(name) && READ.matcher(key(item)).find())
                .forEach(originals::add);
        if (originals.isEmpty()) {
            throw new IllegalStateException("nothing in " + table + " has a key with " + name);
        }
        return new Clones(dynamo, table, originals, name);
    }

    private static String key(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.PK) + " " + Attributes.text(item, Attributes.SK);
    }

    /// Writes `count` of them.
    void write(int count) {
        var writes = new ArrayList<WriteRequest>();
        for (int i = 0; i < count; i++) {
            for (Map<String, AttributeValue> original : originals) {
                writes.add(put(copy(original, i)));
            }
        }
        IntStream.rangeClosed(0, (writes.size() - 1) / BATCH).parallel().forEach(batch -> write(writes, batch));
    }

    private void write(List<WriteRequest> writes, int batch) {
        List<WriteRequest> part = writes.subList(batch * BATCH, Math.min(writes.size(), (batch + 1) * BATCH));
        try {
            dynamo.batchWriteItem(BatchWriteItemRequest.builder()
                    .requestItems(Map.of(table, part))
                    .build());
        } catch (DynamoDbException _) {
            // DynamoDB Local takes some keys that differ for duplicates, and refuses the batch.
            part.forEach(write -> dynamo.putItem(PutItemRequest.builder()
                    .tableName(table)
                    .item(write.putRequest().item())
                    .build()));
        }
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item).build())
                .build();
    }

    /// The same with another name of the same length in its key.
    private Map<String, AttributeValue> copy(Map<String, AttributeValue> original, int number) {
        String digits = Integer.toString(number);
        String other = name.substring(0, name.length() - digits.length()) + digits;
        var copy = new HashMap<>(original);
        for (String attribute : List.of(Attributes.PK, Attributes.SK)) {
            copy.put(
                    attribute, Attributes.s(Attributes.text(original, attribute).replace(name, other)));
        }
        return copy;
    }
}
