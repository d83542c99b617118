package blog.lambda.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class PrimingTest {
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void workIsDoneSoOftenThatItIsCompiled() {
        Priming.with(List.of(done::incrementAndGet)).beforeCheckpoint(Core.getGlobalContext());

        assertThat(done).hasValueGreaterThan(1);
    }

    @Test
    void workThatFailsOnceIsRepeatedAndStopsNothing() {
        var tries = new AtomicInteger();
        Runnable failing = () -> {
            if (tries.getAndIncrement() == 0) {
                throw quiet(new IllegalStateException("as expected in a test"));
            }
        };

        Priming.with(List.of(failing, done::incrementAndGet)).beforeCheckpoint(Core.getGlobalContext());

        assertThat(tries).hasValueGreaterThan(1);
        assertThat(done).hasValue(tries.get());
    }

    /// What is logged of it is then one short line.
    private static RuntimeException quiet(RuntimeException failure) {
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }
}
