package blog.bench.stage;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.Target;
import blog.bench.content.Manuscripts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// From `./blog serve` to `ready`: with the sample posts, and with a thousand.
public final class ServeStart implements Measurement {
    private static final int ROUNDS = 5;
    private static final int POSTS = 1000;
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException, InterruptedException {
        Path few = rig.home().resolve("posts");
        Path many = write(rig.folder("thousand"));
        var samples = new Samples();
        // The first start after a build makes the faster ones ready.
        serve(rig, few);
        for (int round = 1; round <= ROUNDS; round++) {
            rig.progress("./blog serve, round " + round + " of " + ROUNDS);
            samples.add("few", serve(rig, few));
            samples.add("many", serve(rig, many));
        }
        return List.of(
                Figure.of("./blog serve to ready, sample posts", samples.median("few"), "s")
                        .withTarget(Target.atMost(3)),
                Figure.of("./blog serve to ready, 1,000 posts", samples.median("many"), "s")
                        .withTarget(Target.atMost(15)));
    }

    private static Path write(Path folder) throws IOException {
        for (int i = 0; i < POSTS; i++) {
            Files.writeString(folder.resolve("2026-01-01-post-" + i + ".md"), Manuscripts.number(i));
        }
        return folder;
    }

    private static double serve(Rig rig, Path posts) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var blog = new ProcessBuilder("./blog", "serve", "--port", "0", "--once", "--posts", posts.toString())
                .directory(rig.home().toFile())
                .redirectErrorStream(true)
                .start();
        var said = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(blog.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("ready ")) {
                    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
                    blog.waitFor();
                    return seconds;
                }
            }
        }
        throw new IOException("it never was ready: " + said);
    }
}
