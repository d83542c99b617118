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
        return all(calls);
    }

    /// What the calls return, in their order.
    <T> List<T> all(List<Callable<T>> calls) throws InterruptedException {
        try (var executor =
                Executors.newFixedThreadPool(size, Thread.ofVirtual().factory())) {
            List<T> results = new ArrayList<>();
            List<Future<T>> futures = new ArrayList<>();
            calls.forEach(call -> futures.add(executor.submit(call)));
            try {
                for (Future<T> future : futures) {
                    results.add(future.get());
                }
                return results;
            } catch (ExecutionException e) {
                executor.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
        }
    }
}
