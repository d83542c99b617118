package blog.local.dynamo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The threads on which DynamoDB Local has its SQLite file open. Its shutdown returns while they still close the file,
/// and whoever opens it meanwhile may find the database locked.
record SqliteFile(Set<Thread> threads) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// What `opening` makes, and the threads that it started for `file`.
    static synchronized <T> Opened<T> open(Path file, Supplier<T> opening) {
        Set<Thread> others = threadsOf(file);
        T engine = opening.get();
        Set<Thread> threads = threadsOf(file);
        threads.removeAll(others);
        return new Opened<>(engine, new SqliteFile(threads));
    }

    /// Files of one name in other folders have threads of the same name.
    private static Set<Thread> threadsOf(Path file) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("SQLiteQueue[" + file.getFileName() + "]"))
                .collect(Collectors.toSet());
    }

    /// Returns when the file is closed; throws [IllegalStateException] when that takes more than thirty seconds.
    void awaitClosed() {
        try {
            for (Thread thread : threads) {
                if (!thread.join(PATIENCE)) {
                    throw new IllegalStateException(thread.getName() + " did not close its file within " + PATIENCE);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    record Opened<T>(T engine, SqliteFile file) {}
}
