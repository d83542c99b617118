package blog.aws.zip;

import blog.aws.Synthesis;
import blog.rig.lambda.Environment;
import blog.rig.lambda.Event;
import blog.rig.lambda.Invocation;
import blog.rig.lambda.JavaRuntime;
import blog.rig.lambda.RuntimeApi;
import blog.rig.lambda.TaskFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A function in a process of its own as Lambda starts it: its unpacked zip, AWS's runtime client, and the environment
/// that there is.
final class FunctionProcess implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MEMORY = 1024;

    private final RuntimeApi api;
    private final Process process;
    private final Path log;

    private FunctionProcess(RuntimeApi api, Process process, Path log) {
        this.api = api;
        this.process = process;
        this.log = log;
        CompletableFuture<Void> _ = process.onExit().thenRun(api::abandon);
    }

    /// Unpacks the function's zip for this machine in `folder`, unless that was done before.
    static FunctionProcess start(String function, Path folder, Map<String, String> environment) throws IOException {
        Path task = folder.resolve(function);
        if (!Files.exists(task)) {
            TaskFolder.unpack(Synthesis.zip(function + "-" + Synthesis.architecture()), task);
        }
        String type =
                "blog.lambda." + function.substring(0, 1).toUpperCase(Locale.ROOT) + function.substring(1) + "Function";
        Path log = folder.resolve(function + ".log");
        var api = RuntimeApi.open();
        var command = new ProcessBuilder(JavaRuntime.in(folder).command(type, MEMORY, false, List.of()))
                .directory(task.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().clear();
        command.environment().putAll(Environment.of(task, MEMORY));
        command.environment().putAll(environment);
        command.environment().put("_HANDLER", type);
        command.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + api.port());
        return new FunctionProcess(api, command.start(), log);
    }

    JsonNode get(String path) throws IOException {
        return call("GET", path, Map.of("Accept", "application/json"), "");
    }

    /// The answer to a request in the gateway's terms.
    JsonNode call(String method, String target, Map<String, String> headers, String body) throws IOException {
        String[] parts = target.split("[?=]", -1);
        Event event = Event.of(method, parts[0]);
        headers.forEach(event::with);
        if (!body.isEmpty()) {
            event.withBody(body);
        }
        if (parts.length == 3) {
            event.withQuery(parts[1], parts[2]);
        }
        return invoke(event.toJson());
    }

    /// What the function makes of an event in JSON.
    JsonNode invoke(String event) throws IOException {
        return JSON.readTree(answer(event));
    }

    private byte[] answer(String event) throws IOException {
        try {
            List<Invocation> answered = api.serve(1, List.of(event));
            if (answered.isEmpty() || answered.getFirst().failed()) {
                throw new IOException("the function has failed:\n" + Files.readString(log));
            }
            return answered.getFirst().body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        api.close();
    }
}
