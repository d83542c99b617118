package blog.cli.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Several tasks at a time.
public record Crew(int size) {
    /// The outcomes in the order of the tasks; `done` hears of each as it comes, from any thread. A failure that is no
    /// outcome stops all that have not begun.
    public List<Outcome> run(Stream<Sync.Task> tasks, Consumer<Outcome> done) throws InterruptedException {
        List<Callable<Outcome>> calls = new ArrayList<>();
        tasks.forEach(task -> calls.add(() -> {
            Outcome outcome = task.run();
            done.accept(outcome);
            return outcome;
        }));
        try (var executor =
                Executors.newFixedThreadPool(size, Thread.ofVirtual().factory())) {
            List<Outcome> outcomes = new ArrayList<>();
            List<Future<Outcome>> futures = calls.stream().map(executor::submit).toList();
            try {
                for (Future<Outcome> future : futures) {
                    outcomes.add(future.get());
                }
                return outcomes;
            } catch (ExecutionException e) {
                executor.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
        }
    }
}
