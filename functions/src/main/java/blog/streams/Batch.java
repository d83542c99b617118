package blog.streams;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Records of one table that came together, and which of them have failed so far.
public final class Batch {
    private final List<StreamRecord> records;
    private final Consumer<Throwable> failures;
    private final Set<String> failed = new LinkedHashSet<>();

    Batch(List<StreamRecord> records, Consumer<Throwable> failures) {
        this.records = List.copyOf(records);
        this.failures = failures;
    }

    public List<StreamRecord> records() {
        return records;
    }

    public boolean hasFailed(StreamRecord record) {
        return failed.contains(record.number());
    }

    /// Has the stream bring the record again.
    public void fail(StreamRecord record, RuntimeException reason) {
        failures.accept(reason);
        failed.add(record.number());
    }

    /// Does something because of a record, which fails when that throws.
    public void attempt(StreamRecord record, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            fail(record, e);
        }
    }

    /// Does something with every record, as [#attempt] does.
    public void each(Consumer<StreamRecord> action) {
        records.forEach(record -> attempt(record, () -> action.accept(record)));
    }

    Set<String> failed() {
        return failed;
    }
}
