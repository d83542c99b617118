package blog.bench.stage;

import blog.bench.Rig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `./blog serve` as somebody types it, and how long it took to say `ready`.
record ServedBlog(Process process, String url, double seconds) implements AutoCloseable {
    /// What `./blog` tells the JVM of its compilers.
    static final String COMPILER = "-XX:TieredStopAtLevel=1";

    private static final String READY = "ready ";
    private static final double NANOS_PER_SECOND = 1e9;

    static ServedBlog start(Rig rig, Path posts, String... more) throws IOException {
        var command = new ArrayList<>(List.of("./blog", "serve", "--port", "0", "--posts", posts.toString()));
        command.addAll(List.of(more));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(rig.home().toFile())
                .redirectErrorStream(true)
                .start();
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
                return new ServedBlog(process, line.substring(READY.length()).split(" ")[0], seconds);
            }
        }
        throw new IOException("it never was ready: " + said);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
