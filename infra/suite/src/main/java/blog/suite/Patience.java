package blog.suite;

import java.time.Duration;
import java.util.function.Supplier;

/// Waits for what a blog does eventually: derived lists and counts, and reads that are not consistent at once.
public final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private Patience() {}

    /// Repeats the assertion until it holds; after two minutes, which a busy machine may need, its last failure is the
    /// check's failure.
    public static void eventually(Runnable assertion) {
        eventually(() -> {
            assertion.run();
            return true;
        });
    }

    /// As [#eventually(Runnable)], for an assertion that finds something.
    public static <T> T eventually(Supplier<T> assertion) {
        return within(LIMIT, assertion);
    }

    /// As [#eventually(Supplier)], for what may take longer or less long.
    public static <T> T within(Duration limit, Supplier<T> assertion) {
        long end = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return assertion.get();
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            pause(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
