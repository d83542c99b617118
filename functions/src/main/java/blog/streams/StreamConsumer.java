package blog.streams;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Takes the records of several tables' streams to those who follow them: one that fails is reported by its sequence
/// number, alone, and the stream comes back with it and with those after it.
public final class StreamConsumer {
    private final Map<String, List<Follower>> followers;
    private final Consumer<Throwable> failures;

    /// `followers` in the order that they are asked in, by the name of their table.
    public StreamConsumer(Map<String, List<Follower>> followers, Consumer<Throwable> failures) {
        this.followers = Map.copyOf(followers);
        this.failures = failures;
    }

    /// What fails is told to `failures`, too. An event without records is a clock's, and goes to all followers.
    public StreamsEventResponse consume(DynamodbEvent event) {
        var failed = new ArrayList<String>();
        var byTable = new LinkedHashMap<String, List<StreamRecord>>();
        if (event.getRecords().isEmpty()) {
            followers.keySet().forEach(table -> byTable.put(table, List.of()));
        }
        for (DynamodbStreamRecord record : event.getRecords()) {
            try {
                StreamRecord read = StreamRecord.of(record);
                requireFollowers(read.table());
                byTable.computeIfAbsent(read.table(), _ -> new ArrayList<>()).add(read);
            } catch (RuntimeException e) {
                failures.accept(e);
                failed.add(record.getDynamodb().getSequenceNumber());
            }
        }
        byTable.forEach((table, records) -> {
            var batch = new Batch(records, failures);
            Objects.requireNonNull(followers.get(table)).forEach(follower -> follower.follow(batch));
            failed.addAll(batch.failed());
        });
        return new StreamsEventResponse(
                failed.stream().map(BatchItemFailure::new).toList());
    }

    private void requireFollowers(String table) {
        if (!followers.containsKey(table)) {
            throw new IllegalArgumentException("nobody follows the table " + table);
        }
    }
}
