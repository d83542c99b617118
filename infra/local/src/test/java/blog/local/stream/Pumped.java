package blog.local.stream;

import blog.dynamo.Attributes;
import blog.rig.dynamo.LocalDynamo;
import blog.rig.dynamo.Tables;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// A stream pump before a function that notes its batches, by the sort keys of their records, and does what the test
/// says: nothing, throw, or name records that failed.
final class Pumped implements AutoCloseable {
    final LocalDynamo dynamo;
    final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
    final List<DynamodbEvent> events = Collections.synchronizedList(new ArrayList<>());
    final List<String> deadLetters = Collections.synchronizedList(new ArrayList<>());
    final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final Function<List<String>, List<String>> failing;
    private Predicate<Record> wanted = _ -> true;
    private @Nullable StreamPump pump;

    /// `failing` gets the keys of a batch and names those that fail, or throws.
    Pumped(LocalDynamo dynamo, Function<List<String>, List<String>> failing) {
        this.dynamo = dynamo;
        this.failing = failing;
    }

    static Pumped inMemory(Function<List<String>, List<String>> failing) {
        return new Pumped(LocalDynamo.inMemory(), failing);
    }

    /// Has the function follow only keys that begin with `prefix`.
    Pumped following(String prefix) {
        wanted = record -> key(record).startsWith(prefix);
        return this;
    }

    /// With three attempts and hardly a pause between them.
    StreamPump start(@Nullable Path checkpoint) {
        var source = new EventSource(
                (event, _) -> consume(event),
                wanted,
                100,
                3,
                Duration.ofMillis(1),
                record -> deadLetters.add(key(record)));
        pump = StreamPump.start(dynamo, Tables.CONTENT, source, checkpoint, failures::add);
        return pump;
    }

    private StreamsEventResponse consume(DynamodbEvent event) {
        List<String> keys = event.getRecords().stream().map(Pumped::key).toList();
        events.add(event);
        batches.add(keys);
        List<String> failed = failing.apply(keys);
        return new StreamsEventResponse(event.getRecords().stream()
                .filter(record -> failed.contains(key(record)))
                .map(record -> new BatchItemFailure(record.getDynamodb().getSequenceNumber()))
                .toList());
    }

    void write(String... keys) {
        for (String key : keys) {
            put(Attributes.key("P", key));
        }
    }

    void put(Map<String, AttributeValue> item) {
        dynamo.client()
                .putItem(PutItemRequest.builder()
                        .tableName(Tables.CONTENT)
                        .item(item)
                        .build());
    }

    void drain() {
        if (pump != null) {
            pump.drain(Duration.ofSeconds(60));
        }
    }

    /// Every record that the function got, in order, repetitions included.
    List<String> received() {
        return batches.stream().flatMap(List::stream).toList();
    }

    private static String key(DynamodbStreamRecord record) {
        return Objects.requireNonNull(record.getDynamodb().getKeys().get("sk")).getS();
    }

    private static String key(Record record) {
        return Attributes.text(record.dynamodb().keys(), Attributes.SK);
    }

    @Override
    public void close() {
        if (pump != null) {
            pump.close();
        }
        dynamo.close();
    }
}
