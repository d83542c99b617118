package blog.bench.warm;

import blog.bench.Samples;
import blog.bench.content.Scenario;
import blog.bench.lambda.Cloud;
import blog.bench.lambda.FunctionProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;

/// Requests to a running function, one at a time as Lambda sends them: so many, or as many as there is time for.
record Load(Cloud cloud, FunctionProcess function) {
    /// A JVM compiles what it finds worth it within some four thousand requests.
    private static final int SETTLING = 4000;

    private static final Duration SETTLING_TIME = Duration.ofSeconds(15);
    private static final int MEASURED = 1000;
    private static final Duration MEASURED_TIME = Duration.ofSeconds(8);
    private static final int AT_ONCE = 100;
    private static final double NANOS_PER_MILLI = 1e6;

    /// The kinds in turns, so that what is compiled suits all of them.
    void settle(List<Scenario> scenarios) throws IOException, InterruptedException {
        long end = System.nanoTime() + SETTLING_TIME.toNanos();
        for (int done = 0; done < SETTLING && System.nanoTime() < end; done += AT_ONCE * scenarios.size()) {
            for (Scenario scenario : scenarios) {
                serve(scenario);
            }
        }
    }

    void measure(Scenario scenario, String name, Samples samples) throws IOException, InterruptedException {
        long end = System.nanoTime() + MEASURED_TIME.toNanos();
        long before = function.cpu().toNanos();
        double[] millis = {};
        while (millis.length < MEASURED && (millis.length < AT_ONCE || System.nanoTime() < end)) {
            millis = DoubleStream.concat(DoubleStream.of(millis), DoubleStream.of(serve(scenario)))
                    .toArray();
        }
        samples.add(name + " cpu", (function.cpu().toNanos() - before) / NANOS_PER_MILLI / millis.length);
        samples.add(name + " p50", Samples.percentile(millis, 0.5));
        samples.add(name + " p99", Samples.percentile(millis, 0.99));
    }

    private double[] serve(Scenario scenario) throws IOException, InterruptedException {
        return function.serve(AT_ONCE, cloud.events(scenario))
                .demand(scenario.status())
                .millis();
    }
}
