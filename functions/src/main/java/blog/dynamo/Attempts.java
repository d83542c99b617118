package blog.dynamo;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// Bounds the tries of one optimistic change by time, and waits a random, growing while between those that got in
/// each other's way. A count would turn away whoever has many rivals, though one of them gets on with every round.
public final class Attempts {
    /// With a last try that takes as long as a call may, it ends within the gateway's 29 seconds.
    private static final Duration TIME = Duration.ofSeconds(8);

    private static final long FIRST_PAUSE_NANOS = 2_000_000;
    private static final int MOST_DOUBLINGS = 7;

    private final long begin = System.nanoTime();
    private final long most;
    private int begun;

    public Attempts() {
        this(TIME);
    }

    /// None begins after this time.
    public Attempts(Duration most) {
        this.most = most.toNanos();
    }

    /// Whether another try may begin; the first always may.
    public boolean next() {
        return begun++ == 0 || System.nanoTime() - begin < most;
    }

    public void pause() {
        long longest = FIRST_PAUSE_NANOS << Math.min(begun, MOST_DOUBLINGS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest) + 1);
    }
}
