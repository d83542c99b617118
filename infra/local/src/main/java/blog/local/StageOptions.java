package blog.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a stage is started with. Port 0 takes a free one; without `data` everything is in memory; `token` is the
/// owner's of this run; `environment` holds the `BLOG_…` settings that a deployed function has in its environment;
/// `failures` is told of everything that a client sees only as 5xx and of what goes wrong behind the streams.
public record StageOptions(
        String host,
        int port,
        @Nullable Path data,
        String token,
        Map<String, String> environment,
        Consumer<Throwable> failures) {

    public StageOptions {
        environment = Map.copyOf(environment);
    }

    /// In memory, on a free port of this machine.
    public static StageOptions inMemory(String token, Consumer<Throwable> failures) {
        return new StageOptions("127.0.0.1", 0, null, token, Map.of(), failures);
    }

    public StageOptions withData(Path folder) {
        return new StageOptions(host, port, folder, token, environment, failures);
    }
}
