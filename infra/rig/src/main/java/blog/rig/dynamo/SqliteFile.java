package blog.rig.dynamo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/// DynamoDB Local over a SQLite file, and the threads on which it has the file open. Its shutdown returns while they
/// still close the file, and whoever opens it meanwhile may find the database locked.
record SqliteFile(Engine engine, Set<Thread> threads) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static synchronized SqliteFile open(Path file) {
        Set<Thread> others = threadsOf(file);
        Engine engine = Engine.on(file.toFile());
        Set<Thread> threads = threadsOf(file);
        threads.removeAll(others);
        return new SqliteFile(engine, threads);
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
}
