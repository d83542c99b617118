package blog.local;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Calls functions as the rules and schedules do on AWS, only more often: someone at a laptop is watching.
final class StageClock implements AutoCloseable {
    private final Consumer<Throwable> failures;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clock").daemon().factory());

    StageClock(Consumer<Throwable> failures) {
        this.failures = failures;
    }

    /// At once, and then with a pause of `period` between two calls. One that fails is told of, and the next comes all
    /// the same.
    void every(Duration period, Runnable call) {
        var _ = clock.scheduleWithFixedDelay(() -> attempt(call), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            failures.accept(e);
        }
    }

    /// Lets a call that has begun come to its end.
    @Override
    public void close() {
        clock.close();
    }
}
