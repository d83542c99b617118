package blog.bench.share;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.runner.options.WarmupMode;

/// A process that measures all of [GetPost] in one JVM, warmed up with all of it for as long as the compiler needs:
/// after
/// a few thousand calls the handler still seems to cost twice what it does. Says each benchmark's median in
/// microseconds.
public final class ShareHost {
    private static final int WARMUP = 15;
    private static final int MEASURED = 5;
    private static final TimeValue EACH = TimeValue.seconds(1);
    private static final double MEDIAN = 50;

    private ShareHost() {}

    public static void main(String[] arguments) throws RunnerException {
        System.setProperty(GetPost.ENDPOINT, arguments[0]);
        System.setProperty(GetPost.GZIP, arguments[1]);
        System.setProperty(GetPost.IDENTITY, arguments[2]);
        var options = new OptionsBuilder()
                .include(GetPost.class.getName())
                .forks(0)
                .warmupMode(WarmupMode.BULK)
                .warmupIterations(WARMUP)
                .warmupTime(EACH)
                .measurementIterations(MEASURED)
                .measurementTime(EACH)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            var measured = result.getPrimaryResult();
            System.out.println(
                    measured.getLabel() + " " + measured.getStatistics().getPercentile(MEDIAN));
        }
    }
}
