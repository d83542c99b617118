package blog.cli.remote;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The version that a change is meant for, as a flag.
final class Condition {
    @Option(
            names = "--if-match",
            paramLabel = "ETAG",
            description = "Only if the post still has this entity tag; get prints it with --etag.")
    private @Nullable String etag;

    Call on(Call call) {
        return etag == null ? call : call.with("If-Match", etag);
    }
}
