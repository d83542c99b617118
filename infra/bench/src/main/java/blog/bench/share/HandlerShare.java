package blog.bench.share;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.Target;
import blog.bench.content.Scenario;
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

/// How much longer the reader takes than the one call that it makes, in JVMs that take turns.
public final class HandlerShare implements Measurement {
    private static final int TURNS = 3;
    private static final int ITERATIONS = 5;
    private static final TimeValue EACH = TimeValue.seconds(1);
    private static final List<String> ANSWERS = List.of("GET post, gzip", "GET post, identity");
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
            for (int turn = 1; turn <= TURNS; turn++) {
                rig.progress("the handler's share, turn " + turn + " of " + TURNS);
                for (String answer : ANSWERS) {
                    run(cloud, cloud.sample().scenario(answer), samples);
                }
            }
        } catch (RunnerException e) {
            throw new IOException(e);
        }
        return figures(samples);
    }

    private static void run(Cloud cloud, Scenario scenario, Samples samples) throws IOException, RunnerException {
        Options options = new OptionsBuilder()
                .include(GetPost.class.getName())
                .forks(1)
                .warmupIterations(ITERATIONS)
                .warmupTime(EACH)
                .measurementIterations(ITERATIONS)
                .measurementTime(EACH)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend(
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + GetPost.ENDPOINT + "=" + cloud.workshop().endpoint(),
                        "-D" + GetPost.EVENT + "=" + cloud.events(scenario))
                .build();
        for (RunResult result : new Runner(options).run()) {
            String what = result.getPrimaryResult().getLabel();
            samples.add(
                    scenario.name() + " " + what,
                    result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
        }
    }

    private static List<Figure> figures(Samples samples) {
        var figures = new ArrayList<Figure>();
        for (String answer : ANSWERS) {
            double ratio = samples.ratio(answer + " reader", answer + " bareCall");
            figures.add(Figure.of("warm handler over a bare GetItem, " + answer, (ratio - 1) * PER_CENT, "%")
                    .withTarget(Target.atMost(10)));
            figures.add(Figure.of("warm handler, " + answer, samples.median(answer + " reader"), "µs")
                    .withFloor(samples.median(answer + " bareCall")));
        }
        return figures;
    }
}
