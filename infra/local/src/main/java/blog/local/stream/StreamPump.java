package blog.local.stream;

import blog.local.stream.ShardReader.Batch;
import blog.rig.dynamo.LocalDynamo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Carries one table's stream to a function on a thread of its own. It looks as soon as nobody has written to the table
/// for a moment, then at growing intervals, since a record is in the stream about 2 ms after its write. Without writes
/// it looks rarely:
/// DynamoDB Local goes through the records of all tables since the last one of this, which takes 2 ms a thousand.
public final class StreamPump implements AutoCloseable {
    private static final Duration AWAKE = Duration.ofMillis(1);
    /// DynamoDB Local does one thing after the other: what the function does at once, the next write waits for, and
    /// what
    /// it does for many records together costs it little more than for one.
    private static final Duration QUIET = Duration.ofMillis(20);
    /// Readers of lists wait no longer than this, however many write.
    private static final Duration LONGEST_GATHERING = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final LocalDynamo dynamo;
    private final String table;
    private final EventSource source;
    private final ShardReader reader;
    private final Delivery delivery;
    private final Checkpoints checkpoints;
    private final boolean gapless;
    private final Consumer<Throwable> failures;
    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean woken;
    private volatile boolean closed;

    private StreamPump(
            LocalDynamo dynamo,
            String table,
            EventSource source,
            @Nullable Path checkpointFile,
            Consumer<Throwable> failures) {
        String arn = dynamo.client()
                .describeTable(DescribeTableRequest.builder().tableName(table).build())
                .table()
                .latestStreamArn();
        this.dynamo = dynamo;
        this.table = table;
        this.source = source;
        this.failures = failures;
        this.checkpoints = new Checkpoints(checkpointFile);
        this.reader = new ShardReader(dynamo.streams(), arn, checkpoints);
        this.delivery = new Delivery(source, arn, failures);
        this.gapless = dynamo.isFresh() || reader.continuesFromCheckpoints();
        if (!gapless) {
            checkpoints.forget();
        }
        this.thread = Thread.ofPlatform().daemon().name("stream-" + table).unstarted(this::run);
    }

    /// Starts behind the checkpoint in the file, if it is there and still means the same record; else with the oldest
    /// record that the stream has. `failures` is told of everything that is thrown on the way.
    public static StreamPump start(
            LocalDynamo dynamo,
            String table,
            EventSource source,
            @Nullable Path checkpointFile,
            Consumer<Throwable> failures) {
        var pump = new StreamPump(dynamo, table, source, checkpointFile, failures);
        dynamo.onWrite(table, pump::wake);
        pump.thread.start();
        return pump;
    }

    /// False when records may have expired before this pump saw them, so that what is derived must be rebuilt.
    public boolean isGapless() {
        return gapless;
    }

    private void wake() {
        woken = true;
        LockSupport.unpark(thread);
    }

    /// Returns when everything written to the table before this call has been delivered or given up.
    public void drain(Duration patience) {
        String name = Marker.newName();
        var seen = new CountDownLatch(1);
        awaited.put(name, seen);
        Marker.write(dynamo.client(), table, name);
        try {
            if (!seen.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the stream of " + table + " did not drain within " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the stream drained", e);
        } finally {
            awaited.remove(name);
        }
    }

    private void run() {
        Duration pause = AWAKE;
        while (!closed) {
            if (woken) {
                gather();
                pause = AWAKE;
            }
            if (pumpOnce()) {
                pause = AWAKE;
            } else if (!woken) {
                LockSupport.parkNanos(pause.toNanos());
                Duration longer = pause.multipliedBy(2);
                pause = longer.compareTo(IDLE) < 0 ? longer : IDLE;
            }
        }
    }

    /// Lets writes that follow each other come together; not while somebody waits for them.
    private void gather() {
        long begin = System.nanoTime();
        do {
            woken = false;
            if (!awaited.isEmpty()) {
                return;
            }
            LockSupport.parkNanos(QUIET.toNanos());
        } while (woken && !closed && System.nanoTime() - begin < LONGEST_GATHERING.toNanos());
        woken = false;
    }

    /// True when there was something to deliver.
    private boolean pumpOnce() {
        try {
            List<Batch> batches = reader.read();
            for (Batch batch : batches) {
                if (!deliver(batch)) {
                    reader.rewind();
                    return false;
                }
            }
            return !batches.isEmpty();
        } catch (RuntimeException e) {
            reader.rewind();
            if (!closed) {
                failures.accept(e);
            }
            return false;
        }
    }

    private boolean deliver(Batch batch) {
        List<Record> forFunction = batch.records().stream()
                .filter(record ->
                        Marker.name(record).isEmpty() && source.filter().test(record))
                .toList();
        for (int start = 0; start < forFunction.size(); start += source.batchSize()) {
            int end = Math.min(forFunction.size(), start + source.batchSize());
            if (!delivery.deliver(forFunction.subList(start, end))) {
                return false;
            }
        }
        checkpoints.advance(batch.shard(), batch.records().getLast());
        batch.records().stream().flatMap(record -> Marker.name(record).stream()).forEach(name -> {
            CountDownLatch seen = awaited.get(name);
            if (seen != null) {
                seen.countDown();
            }
        });
        return true;
    }

    /// Stops after the call of the function that runs now; what it has not confirmed is delivered again next time.
    @Override
    public void close() {
        closed = true;
        delivery.stop();
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
