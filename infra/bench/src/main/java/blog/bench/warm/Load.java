package blog.bench.warm;

import blog.bench.Samples;
import blog.bench.content.Scenario;
import blog.bench.lambda.Cloud;
import blog.bench.lambda.FunctionProcess;
import java.io.IOException;
import java.util.List;

/// Requests to a running function, one at a time as Lambda sends them.
record Load(Cloud cloud, FunctionProcess function) {
    /// A JVM compiles what it finds worth it within some four thousand requests.
    private static final int SETTLING = 4000;

    private static final int TURNS = 4;
    private static final int MEASURED = 1000;
    private static final double NANOS_PER_MILLI = 1e6;

    /// The kinds in turns, so that what is compiled suits all of them.
    void settle(List<Scenario> scenarios) throws IOException, InterruptedException {
        for (int turn = 0; turn < TURNS; turn++) {
            for (Scenario scenario : scenarios) {
                function.serve(SETTLING / TURNS / scenarios.size(), cloud.events(scenario))
                        .demand(scenario.status());
            }
        }
    }

    void measure(Scenario scenario, String name, Samples samples) throws IOException, InterruptedException {
        long before = function.cpu().toNanos();
        double[] millis = function.serve(MEASURED, cloud.events(scenario))
                .demand(scenario.status())
                .millis();
        samples.add(name + " cpu", (function.cpu().toNanos() - before) / NANOS_PER_MILLI / MEASURED);
        samples.add(name + " p50", Samples.percentile(millis, 0.5));
        samples.add(name + " p99", Samples.percentile(millis, 0.99));
    }
}
