package blog.dynamo;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// Counts the tries of one optimistic change, and waits a random, growing while between those that got in each other's
/// way.
public final class Attempts {
    private static final int MOST = 12;
    private static final long FIRST_PAUSE_NANOS = 2_000_000;
    private static final long LONGEST_PAUSE_NANOS = 200_000_000;

    private int begun;

    /// Whether another try may begin.
    public boolean next() {
        return begun++ < MOST;
    }

    public void pause() {
        long most = Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << begun);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most) + 1);
    }
}
