package blog.rig.lambda;

import blog.rig.wire.Answer;
import blog.rig.wire.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The events that one function is given, and when each of them was handed out and answered.
final class Invocations {
    private static final byte[] NOTHING = {};
    private static final byte[] ACCEPTED = "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8);
    private static final long DEADLINE_MILLIS = 30_000;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Invocation>> finished = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> snapshots = new LinkedBlockingQueue<>();
    private final CountDownLatch restore = new CountDownLatch(1);
    private final List<Invocation> done = new ArrayList<>();
    private final AtomicInteger left = new AtomicInteger();
    private volatile long ready;
    private volatile long handedOut;

    List<Invocation> serve(int count, List<String> lines) throws InterruptedException {
        if (count == 0) {
            return List.of();
        }
        done.clear();
        left.set(count);
        for (int i = 0; i < count; i++) {
            events.add(lines.get(i % lines.size()));
        }
        return finished.take();
    }

    void abandon() {
        finished.add(List.copyOf(done));
    }

    /// Zero before.
    long ready() {
        return ready;
    }

    Answer next() throws InterruptedException {
        if (ready == 0) {
            ready = System.nanoTime();
        }
        byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
        handedOut = System.nanoTime();
        long deadline = System.currentTimeMillis() + DEADLINE_MILLIS;
        // Without a content type AWS's native client reads through a null pointer.
        return new Answer(
                200,
                Map.of(
                        "Content-Type", "application/json",
                        "Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString(),
                        "Lambda-Runtime-Deadline-Ms", Long.toString(deadline),
                        "Lambda-Runtime-Invoked-Function-Arn",
                                "arn:aws:lambda:us-east-1:000000000000:function:a-function",
                        "Lambda-Runtime-Trace-Id",
                                "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0"),
                event);
    }

    Answer answered(byte[] body) {
        record(new Invocation(handedOut, System.nanoTime(), body, false));
        return accepted();
    }

    private void record(Invocation invocation) {
        done.add(invocation);
        if (left.decrementAndGet() == 0) {
            finished.add(List.copyOf(done));
        }
    }

    Answer failed(Incoming request) {
        System.err.println(request.path() + " " + new String(request.body(), StandardCharsets.UTF_8));
        record(new Invocation(handedOut, System.nanoTime(), request.body(), true));
        return accepted();
    }

    private static Answer accepted() {
        return Answer.of(202, "application/json", ACCEPTED);
    }

    long snapshot() throws InterruptedException {
        Long taken = snapshots.poll(1, TimeUnit.MINUTES);
        return taken == null ? 0 : taken;
    }

    Answer restored() throws InterruptedException {
        snapshots.add(System.nanoTime());
        restore.await();
        return Answer.of(200, "application/json", NOTHING);
    }

    long restore() {
        restore.countDown();
        return System.nanoTime();
    }
}
