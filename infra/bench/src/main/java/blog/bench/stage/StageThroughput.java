package blog.bench.stage;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the stage answers at one, ten and fifty connections, in turns with bare calls of its DynamoDB by as many
/// threads. The load generator takes its part of the processors from the stage, while the bare calls have them to
/// themselves; the floor is the same server around the bare call, under the same load.
public final class StageThroughput implements Measurement {
    private static final List<Integer> CONNECTIONS = List.of(1, 10, 50);
    private static final int JUDGED = 10;
    private static final int SETTLING = 30_000;
    private static final int REQUESTS = 3_000;
    private static final int PASSES = 11;

    @Override
    public String name() {
        return "stage";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException, InterruptedException {
        var samples = new Samples();
        try (StageUnderLoad stage = StageUnderLoad.start()) {
            stage.get(JUDGED, SETTLING / JUDGED);
            stage.bareOverHttp(JUDGED, SETTLING / JUDGED);
            stage.bare(JUDGED, SETTLING / JUDGED);
            for (int pass = 1; pass <= PASSES; pass++) {
                rig.progress("the stage under load, pass " + pass + " of " + PASSES);
                for (int connections : CONNECTIONS) {
                    add(samples, "stage " + connections, stage.get(connections, REQUESTS / connections));
                    add(samples, "http " + connections, stage.bareOverHttp(connections, REQUESTS / connections));
                    add(samples, "bare " + connections, stage.bare(connections, REQUESTS / connections));
                }
            }
            samples.add("rss", stage.residentMegabytes());
        }
        return figures(samples);
    }

    private static void add(Samples samples, String name, Times times) {
        samples.add(name + " rate", times.rate());
        samples.add(name + " p50", times.p50());
        samples.add(name + " p99", times.p99());
    }

    private static List<Figure> figures(Samples samples) {
        var figures = new ArrayList<Figure>();
        for (int connections : CONNECTIONS) {
            String at = ", " + (connections == 1 ? "1 connection" : connections + " connections");
            String stage = "stage " + connections;
            String http = "http " + connections;
            String bare = "bare " + connections;
            boolean judged = connections == JUDGED;
            figures.add(Figure.ratio(
                    "stage, GET post, rate to bare GetItems" + at,
                    samples.ratio(stage + " rate", bare + " rate"),
                    judged ? Target.atLeast(0.7) : null));
            figures.add(Figure.ratio(
                    "stage, GET post, p99 to bare GetItems" + at,
                    samples.ratio(stage + " p99", bare + " p99"),
                    judged ? Target.atMost(4) : null));
            figures.add(Figure.ratio(
                    "stage, GET post, rate to the HTTP server around a bare GetItem" + at,
                    samples.ratio(stage + " rate", http + " rate"),
                    null));
            figures.add(Figure.of("stage, GET post, rate" + at, samples.median(stage + " rate"), "/s")
                    .withFloor(samples.median(http + " rate")));
            figures.add(Figure.of("stage, GET post, p50" + at, samples.median(stage + " p50"), "ms")
                    .withFloor(samples.median(http + " p50")));
            figures.add(Figure.of("stage, GET post, p99" + at, samples.median(stage + " p99"), "ms")
                    .withFloor(samples.median(http + " p99")));
        }
        figures.add(Figure.of("rss of the stage under load", samples.median("rss"), "MB"));
        return figures;
    }
}
