package blog.bench.share;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.Target;
import blog.bench.lambda.Cloud;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.runner.options.WarmupMode;

/// How much longer the reader takes than the one call that it makes. Every JVM warms up with both, for as long as the
/// compiler needs: after a few thousand calls the handler still seems to cost twice what it does.
public final class HandlerShare implements Measurement {
    private static final int TURNS = 3;
    private static final int WARMUP = 8;
    private static final int MEASURED = 5;
    private static final TimeValue EACH = TimeValue.seconds(1);
    private static final List<String> CODINGS = List.of("gzip", "identity");
    private static final String BARE = "bareCall";
    private static final double MEDIAN = 50;
    private static final double PER_CENT = 100;

    @Override
    public String name() {
        return "share";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException, InterruptedException {
        var samples = new Samples();
        try (Cloud cloud = Cloud.start(rig)) {
            Options options = options(cloud);
            for (int turn = 1; turn <= TURNS; turn++) {
                rig.progress("the handler's share, turn " + turn + " of " + TURNS);
                for (RunResult result : new Runner(options).run()) {
                    var measured = result.getPrimaryResult();
                    samples.add(measured.getLabel(), measured.getStatistics().getPercentile(MEDIAN));
                }
            }
        } catch (RunnerException e) {
            throw new IOException(e);
        }
        return figures(samples);
    }

    private static Options options(Cloud cloud) throws IOException {
        return new OptionsBuilder()
                .include(GetPost.class.getName())
                .forks(1)
                .warmupMode(WarmupMode.BULK_INDI)
                .warmupIterations(WARMUP)
                .warmupTime(EACH)
                .measurementIterations(MEASURED)
                .measurementTime(EACH)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend(
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + GetPost.ENDPOINT + "=" + cloud.workshop().endpoint(),
                        "-D" + GetPost.GZIP + "=" + cloud.events(cloud.sample().scenario("GET post, gzip")),
                        "-D" + GetPost.IDENTITY + "="
                                + cloud.events(cloud.sample().scenario("GET post, identity")))
                .build();
    }

    private static List<Figure> figures(Samples samples) {
        var figures = new ArrayList<Figure>();
        for (String coding : CODINGS) {
            figures.add(Figure.of(
                            "warm handler over a bare GetItem, GET post, " + coding,
                            (samples.ratio(coding, BARE) - 1) * PER_CENT,
                            "%")
                    .withTarget(Target.atMost(10)));
            figures.add(Figure.of("warm handler, GET post, " + coding, samples.median(coding), "µs")
                    .withFloor(samples.median(BARE)));
        }
        return figures;
    }
}
