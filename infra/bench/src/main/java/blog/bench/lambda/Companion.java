package blog.bench.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A main class of this module in a process of its own, which answers each line with a line. What it does is then
/// neither in the way of the measuring process nor part of it.
public final class Companion implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String FAILED = "! ";

    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Companion(Process process) {
        this.process = process;
        Thread.ofVirtual().start(() -> collect(process.getInputStream()));
    }

    /// With the JVM's choice of compilers, which suits whoever is not measured.
    public static Companion start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    public static Companion start(List<String> options, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new Companion(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private void collect(InputStream lines) {
        try (var reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                answers.add(line);
            }
        } catch (IOException e) {
            // So it is when the process is closed: whoever waits all the same is told.
            abandon(e.toString());
        }
    }

    public String ask(String line) throws IOException, InterruptedException {
        send(line);
        return receive();
    }

    public void send(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    public String receive() throws InterruptedException {
        String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("no answer within " + PATIENCE.toMinutes() + " minutes");
        }
        if (answer.startsWith(FAILED)) {
            throw new IllegalStateException(answer.substring(FAILED.length()));
        }
        return answer;
    }

    /// Has whoever waits for an answer fail instead: there will be none.
    void abandon(String why) {
        answers.add(FAILED + why);
    }

    /// Zero where there is no `/proc`.
    public double residentMegabytes() throws IOException {
        return Memory.residentMegabytes(process);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
