package blog.bench.lambda;

import blog.bench.wire.Answer;
import blog.bench.wire.Incoming;
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
import java.util.regex.Pattern;

/// The events that one function is given, and when each of them was handed out and answered.
final class Invocations {
    private static final byte[] NOTHING = {};
    private static final byte[] ACCEPTED = "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8);
    private static final Pattern STATUS = Pattern.compile("\"statusCode\":\\s*(\\d+)");
    private static final long DEADLINE_MILLIS = 30_000;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> finished = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> snapshots = new LinkedBlockingQueue<>();
    private final CountDownLatch restore = new CountDownLatch(1);
    private final List<String> times = new ArrayList<>();
    private final AtomicInteger left = new AtomicInteger();
    private volatile long ready;
    private volatile long handedOut;

    /// Hands out `count` events, those of `lines` again and again, and returns when the last is answered: the time at
    /// which the function first asked for work, and one `handed out:answered:status` an event.
    String serve(int count, List<String> lines) throws InterruptedException {
        if (count == 0) {
            return "0";
        }
        times.clear();
        left.set(count);
        for (int i = 0; i < count; i++) {
            events.add(lines.get(i % lines.size()));
        }
        return finished.take();
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
                        "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:bench",
                        "Lambda-Runtime-Trace-Id",
                                "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0"),
                event);
    }

    Answer answered(byte[] body) {
        long now = System.nanoTime();
        record(handedOut + ":" + now + ":" + status(body));
        return accepted();
    }

    private void record(String time) {
        times.add(time);
        if (left.decrementAndGet() == 0) {
            finished.add(ready + " " + String.join(" ", times));
        }
    }

    private static String status(byte[] body) {
        var member = STATUS.matcher(new String(body, StandardCharsets.UTF_8));
        return member.find() ? member.group(1) : "0";
    }

    Answer failed(Incoming request) {
        System.err.println(request.path() + " " + new String(request.body(), StandardCharsets.UTF_8));
        record(handedOut + ":" + System.nanoTime() + ":500");
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
