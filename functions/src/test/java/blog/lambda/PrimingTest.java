package blog.lambda;

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
    void workThatFailsIsNotRepeatedAndStopsNothing() {
        Runnable failing = () -> {
            done.addAndGet(100);
            throw quiet(new IllegalStateException("as expected in a test"));
        };

        Priming.with(List.of(failing, done::incrementAndGet)).beforeCheckpoint(Core.getGlobalContext());

        assertThat(done).hasValue(101);
    }

    /// What is logged of it is then one short line.
    private static RuntimeException quiet(RuntimeException failure) {
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }
}
