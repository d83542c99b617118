package blog.local;

import blog.lambda.PublisherFunction;
import blog.local.lambda.LocalContext;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Calls the publisher as EventBridge Scheduler does on AWS, only more often: someone at a laptop is watching.
final class PublishingClock implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final PublisherFunction publisher;
    private final Consumer<Throwable> failures;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("publishing").daemon().factory());

    private PublishingClock(PublisherFunction publisher, Consumer<Throwable> failures) {
        this.publisher = publisher;
        this.failures = failures;
    }

    static PublishingClock start(PublisherFunction publisher, Consumer<Throwable> failures) {
        var started = new PublishingClock(publisher, failures);
        var _ = started.clock.scheduleWithFixedDelay(started::tick, 0, PERIOD.toSeconds(), TimeUnit.SECONDS);
        return started;
    }

    /// A run that fails is told of, and the next one comes all the same.
    private void tick() {
        try {
            publisher.handleRequest(
                    InputStream.nullInputStream(), OutputStream.nullOutputStream(), LocalContext.of("publisher"));
        } catch (RuntimeException e) {
            failures.accept(e);
        }
    }

    /// Lets a run that has begun come to its end.
    @Override
    public void close() {
        clock.close();
    }
}
