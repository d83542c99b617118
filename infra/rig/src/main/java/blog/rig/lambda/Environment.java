package blog.rig.lambda;

import java.nio.file.Path;
import java.util.Map;

/// What Lambda tells every function where it runs.
public final class Environment {
    private Environment() {}

    /// `task` is where the function's zip is unpacked, `memory` the function's in megabytes.
    public static Map<String, String> of(Path task, int memory) {
        return Map.ofEntries(
                Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin"),
                Map.entry("TZ", ":UTC"),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("LAMBDA_TASK_ROOT", task.toString()),
                Map.entry("LD_LIBRARY_PATH", task.resolve("lib") + ":" + task),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "key"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "secret"),
                Map.entry("AWS_SESSION_TOKEN", "token"),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "a-function"),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memory)),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/a-function"),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "a-stream"),
                Map.entry("AWS_LAMBDA_LOG_FORMAT", "JSON"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"));
    }
}
