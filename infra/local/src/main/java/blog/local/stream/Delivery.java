package blog.local.stream;

import blog.local.lambda.LocalContext;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Hands batches to the function until every record has worked or been given up, in order: what Lambda does with
/// `ReportBatchItemFailures`, `BisectBatchOnFunctionError`, a limit of attempts and an on-failure destination.
final class Delivery {
    private final EventSource source;
    private final String streamArn;
    private final Consumer<Throwable> failures;
    private volatile boolean stopped;

    Delivery(EventSource source, String streamArn, Consumer<Throwable> failures) {
        this.source = source;
        this.streamArn = streamArn;
        this.failures = failures;
    }

    /// False when it was stopped before all of `records` were done.
    boolean deliver(List<Record> records) {
        List<Record> rest = records;
        int attempt = 1;
        while (!rest.isEmpty()) {
            if (stopped) {
                return false;
            }
            int done = invoke(rest);
            if (done > 0) {
                rest = rest.subList(done, rest.size());
                attempt = 1;
            } else if (rest.size() > 1) {
                int half = rest.size() / 2;
                if (!deliver(rest.subList(0, half))) {
                    return false;
                }
                rest = rest.subList(half, rest.size());
            } else if (attempt == source.attempts()) {
                source.deadLetters().accept(rest.getFirst());
                return true;
            } else {
                pause(attempt++);
            }
        }
        return true;
    }

    /// Ends the pauses between attempts; the attempt that runs is not interrupted.
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /// How many records from the front are done; a function that throws has done none.
    private int invoke(List<Record> records) {
        try {
            StreamsEventResponse response = source.function()
                    .handleRequest(StreamRecords.event(records, streamArn), LocalContext.of("projector"));
            return response == null ? records.size() : firstFailure(records, response.getBatchItemFailures());
        } catch (RuntimeException | StackOverflowError e) {
            failures.accept(e);
            return 0;
        }
    }

    /// An identifier that names no record of the batch fails all of it, as it does on AWS.
    private static int firstFailure(List<Record> records, List<BatchItemFailure> reported) {
        if (reported == null) {
            return records.size();
        }
        return reported.stream()
                .mapToInt(failure -> indexOf(records, failure.getItemIdentifier()))
                .min()
                .orElse(records.size());
    }

    private static int indexOf(List<Record> records, String sequenceNumber) {
        return IntStream.range(0, records.size())
                .filter(i -> records.get(i).dynamodb().sequenceNumber().equals(sequenceNumber))
                .findFirst()
                .orElse(0);
    }

    private synchronized void pause(int attempt) {
        long deadline = System.nanoTime() + (source.pause().toNanos() << Math.min(attempt - 1, 5));
        try {
            for (long left = deadline - System.nanoTime(); left > 0 && !stopped; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
