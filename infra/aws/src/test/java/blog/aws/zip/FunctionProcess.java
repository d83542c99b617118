package blog.aws.zip;

import blog.aws.Synthesis;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;

/// A function in a process of its own, with nothing on its class path but the unpacked zip, and with the environment
/// that Lambda gives it.
final class FunctionProcess implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;

    private FunctionProcess(Process process) {
        this.process = process;
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(process.getInputStream());
    }

    /// Unpacks the zip of these functions for this machine in `folder`, unless that was done before.
    static FunctionProcess start(String functions, Path folder, String handler, Map<String, String> environment)
            throws IOException {
        Path task = folder.resolve(functions);
        Path lib = task.resolve("lib");
        if (!Files.exists(lib)) {
            unpack(Synthesis.zip(functions + "-" + Synthesis.architecture()), task);
        }
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                lib.resolve("blog.jar") + ":" + Path.of("target/test-classes").toAbsolutePath(),
                Loop.class.getName(),
                "blog.lambda." + handler);
        command.directory(task.toFile())
                .redirectError(ProcessBuilder.Redirect.to(
                        task.resolve(handler + ".log").toFile()));
        command.environment().put("LD_LIBRARY_PATH", lib.toString());
        command.environment().putAll(environment);
        return new FunctionProcess(command.start());
    }

    private static void unpack(Path zip, Path task) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                Path to = task.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                try (InputStream bytes = file.getInputStream(entry)) {
                    Files.copy(bytes, to);
                }
            }
        }
    }

    JsonNode get(String path) throws IOException {
        return call("GET", path, Map.of("Accept", "application/json"), "");
    }

    /// The answer to a request in the gateway's terms.
    JsonNode call(String method, String target, Map<String, String> headers, String body) throws IOException {
        String[] parts = target.split("[?=]", -1);
        var event = JSON.createObjectNode()
                .put("httpMethod", method)
                .put("path", parts[0])
                .put("body", body);
        headers.forEach((name, value) ->
                event.withObject("/multiValueHeaders").putArray(name).add(value));
        if (parts.length == 3) {
            event.withObject("/multiValueQueryStringParameters")
                    .putArray(parts[1])
                    .add(parts[2]);
        }
        byte[] bytes = JSON.writeValueAsBytes(event);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
        return JSON.readTree(in.readNBytes(in.readInt()));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
