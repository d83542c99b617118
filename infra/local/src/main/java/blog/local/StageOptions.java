package blog.local;

import blog.rig.events.Arrivals;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a stage is started with. Port 0 takes a free one; without `data` everything is in memory; `token` is the
/// owner's of this run; `environment` holds the `BLOG_…` settings that a deployed function has in its environment;
/// `arrivals` says when what is put on a queue comes out of it; with
/// `strictWebhooks` these go to public addresses alone, as on AWS; `failures` is told of everything that a client
/// sees only as 5xx and of what goes wrong behind the streams.
public record StageOptions(
        String host,
        int port,
        @Nullable Path data,
        String token,
        Map<String, String> environment,
        Arrivals arrivals,
        boolean strictWebhooks,
        Consumer<Throwable> failures) {

    public StageOptions {
        environment = Map.copyOf(environment);
    }

    /// In memory, on a free port of this machine.
    public static StageOptions inMemory(String token, Consumer<Throwable> failures) {
        return new StageOptions("127.0.0.1", 0, null, token, Map.of(), Arrivals.ORDERLY, false, failures);
    }

    /// With these settings besides.
    public StageOptions with(Map<String, String> settings) {
        var more = new HashMap<>(environment);
        more.putAll(settings);
        return new StageOptions(host, port, data, token, more, arrivals, strictWebhooks, failures);
    }

    public StageOptions withData(Path folder) {
        return new StageOptions(host, port, folder, token, environment, arrivals, strictWebhooks, failures);
    }
}
