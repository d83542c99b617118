package blog.bench.lambda;

import blog.bench.contestant.Contestant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// One function, running, with the Runtime API that it polls. Closing it kills it.
public final class FunctionProcess implements AutoCloseable {

    private final Companion api;
    private final Process process;
    private final long started;
    private final AtomicBoolean closing = new AtomicBoolean();

    private FunctionProcess(Companion api, Process process, long started, Path log) {
        this.api = api;
        this.process = process;
        this.started = started;
        CompletableFuture<Void> _ = process.onExit().thenRun(() -> {
            if (!closing.get()) {
                api.abandon("the function has exited; it said so in " + log);
            }
        });
    }

    /// Starts a contestant, with the first of the API's commands given before, so that nothing is waited for.
    private static FunctionProcess start(Companion api, Contestant contestant, Path log, String command)
            throws IOException, InterruptedException {
        String port = api.ask("open");
        var builder = new ProcessBuilder(contestant.command())
                .directory(contestant.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(contestant.environment());
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + port);
        if (contestant.hasSnapshot()) {
            builder.environment()
                    .put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:" + port + "/2021-04-23/credentials");
        }
        api.send(command);
        long started = System.nanoTime();
        return new FunctionProcess(api, builder.start(), started, log);
    }

    /// A start with events waiting; [#answered] has what became of them.
    public static FunctionProcess invoke(Companion api, Contestant contestant, Path log, int count, Path events)
            throws IOException, InterruptedException {
        return start(api, contestant, log, "serve " + count + " " + events);
    }

    /// A start with nothing to do yet.
    public static FunctionProcess idle(Companion api, Contestant contestant, Path log)
            throws IOException, InterruptedException {
        FunctionProcess function = start(api, contestant, log, "serve 0 /dev/null");
        api.receive();
        return function;
    }

    /// A start up to the moment in which a snapshot is taken.
    public static FunctionProcess snapshot(Companion api, Contestant contestant, Path log)
            throws IOException, InterruptedException {
        FunctionProcess function = start(api, contestant, log, "snapshot");
        api.receive();
        return function;
    }

    public void restore() throws IOException, InterruptedException {
        api.ask("restore");
    }

    public Served serve(int count, Path events) throws IOException, InterruptedException {
        api.send("serve " + count + " " + events);
        return answered();
    }

    public Served answered() throws InterruptedException {
        return Served.parse(api.receive());
    }

    /// When the process was started, in nanoseconds of the clock of [Served].
    public long started() {
        return started;
    }

    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Zero where there is no `/proc`.
    public double residentMegabytes() throws IOException {
        return Memory.residentMegabytes(process);
    }

    /// Lets the process run its own end, as the training of an AOT cache needs it.
    public void terminate() throws InterruptedException {
        closing.set(true);
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        closing.set(true);
        process.destroyForcibly();
        process.onExit().join();
    }
}
