package blog.bench.share;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.runner.options.WarmupMode;

/// A process that measures all of [GetPost] in one JVM, warmed up with all of it for as long as the compiler needs:
/// after a few thousand calls the handler still seems to cost twice what it does. Then it takes them in turns, a second
/// each, and says the median of each second in microseconds.
public final class ShareHost {
    static final int PASSES = 10;

    private static final int WARMUP = 15;
    private static final TimeValue EACH = TimeValue.seconds(1);
    private static final double MEDIAN = 50;

    private ShareHost() {}

    public static void main(String[] arguments) throws RunnerException {
        System.setProperty(GetPost.ENDPOINT, arguments[0]);
        System.setProperty(GetPost.GZIP, arguments[1]);
        System.setProperty(GetPost.IDENTITY, arguments[2]);
        run(WARMUP);
        for (int pass = 0; pass < PASSES; pass++) {
            for (RunResult result : run(0)) {
                var measured = result.getPrimaryResult();
                System.out.println(
                        measured.getLabel() + " " + measured.getStatistics().getPercentile(MEDIAN));
            }
        }
    }

    private static Collection<RunResult> run(int warmup) throws RunnerException {
        var options = new OptionsBuilder()
                .include(GetPost.class.getName())
                .forks(0)
                .warmupMode(WarmupMode.BULK)
                .warmupIterations(warmup)
                .warmupTime(EACH)
                .measurementIterations(1)
                .measurementTime(EACH)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).run();
    }
}
