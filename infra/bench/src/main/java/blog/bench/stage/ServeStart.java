package blog.bench.stage;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.Target;
import blog.bench.content.Manuscripts;
import blog.bench.lambda.Companion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// From `./blog serve` to `ready`: with the sample posts, and with a thousand; in turns with the calls that those make,
/// made alone.
public final class ServeStart implements Measurement {
    private static final int ROUNDS = 3;
    private static final int POSTS = 1000;

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
        try (Companion replay =
                Companion.start(List.of(ServedBlog.COMPILER), ReplayHost.class, Integer.toString(POSTS))) {
            for (int round = 1; round <= ROUNDS; round++) {
                rig.progress("./blog serve, round " + round + " of " + ROUNDS);
                samples.add("bare", Double.parseDouble(replay.ask("replay")));
                samples.add("few", serve(rig, few));
                samples.add("many", serve(rig, many));
            }
        }
        return List.of(
                Figure.of("./blog serve to ready, sample posts", samples.median("few"), "s")
                        .withTarget(Target.atMost(3)),
                Figure.of("./blog serve to ready, 1,000 posts", samples.median("many"), "s")
                        .withTarget(Target.atMost(30))
                        .withFloor(samples.median("bare")),
                Figure.ratio(
                        "./blog serve to ready, 1,000 posts, to their calls of DynamoDB alone",
                        samples.ratio("many", "bare"),
                        Target.nearFloor()));
    }

    private static Path write(Path folder) throws IOException {
        for (int i = 0; i < POSTS; i++) {
            Files.writeString(folder.resolve("2026-01-01-post-" + i + ".md"), Manuscripts.number(i));
        }
        return folder;
    }

    private static double serve(Rig rig, Path posts) throws IOException, InterruptedException {
        try (ServedBlog blog = ServedBlog.start(rig, posts, "--once")) {
            blog.process().waitFor();
            return blog.seconds();
        }
    }
}
