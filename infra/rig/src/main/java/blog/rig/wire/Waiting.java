package blog.rig.wire;

import java.util.function.BooleanSupplier;

/// For what comes some time after. Whoever waits for ever is ended by its test's own time.
public final class Waiting {
    private static final long PAUSE_MILLIS = 50;

    private Waiting() {}

    /// Returns when it is so; throws when it is interrupted.
    public static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting", e);
            }
        }
    }
}
