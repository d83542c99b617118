package blog.local.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/// A body, taken as it comes: no thread waits for one that does not, and one that takes too long ends with a
/// `TimeoutException`, which Jetty gives for silence.
final class BodyReading implements Runnable {
    /// How much of a body that is too large is read and thrown away, so that its sender gets to see the answer.
    private static final long PATIENCE_BYTES = 64L * 1024 * 1024;

    private final Content.Source source;
    private final long deadline;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long seen;

    private BodyReading(Content.Source source, Duration time) {
        this.source = source;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /// Cut one byte behind the gateway's limit.
    static CompletableFuture<byte[]> of(Content.Source source, Duration time) {
        var reading = new BodyReading(source, time);
        reading.run();
        return reading.whole;
    }

    @Override
    public void run() {
        while (!whole.isDone()) {
            Content.Chunk chunk = source.read();
            if (System.nanoTime() - deadline > 0) {
                release(chunk);
                whole.completeExceptionally(new TimeoutException());
            } else if (chunk == null) {
                source.demand(this);
                return;
            } else if (Content.Chunk.isFailure(chunk)) {
                whole.completeExceptionally(chunk.getFailure());
            } else {
                take(chunk.getByteBuffer());
                boolean ends = chunk.isLast() || seen > Gateway.MAX_REQUEST_BYTES + PATIENCE_BYTES;
                chunk.release();
                if (ends) {
                    whole.complete(bytes.toByteArray());
                }
            }
        }
    }

    private static void release(Content.@Nullable Chunk chunk) {
        if (chunk != null) {
            chunk.release();
        }
    }

    private void take(ByteBuffer buffer) {
        seen += buffer.remaining();
        var kept = new byte[Math.min(buffer.remaining(), Gateway.MAX_REQUEST_BYTES + 1 - bytes.size())];
        buffer.get(kept);
        bytes.writeBytes(kept);
    }
}
