package blog.bench.warm;

import blog.bench.Samples;
import blog.bench.content.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.DoubleStream;

/// One kind of request to one function, a hundred at once: functions that take turns meet the same moods of the
/// machine.
final class Turns {
    private static final int MEASURED = 1000;
    private static final Duration MEASURED_TIME = Duration.ofSeconds(8);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Load load;
    private final Scenario scenario;
    private final Duration cpuBefore;
    private double[] millis = {};
    private long nanos;

    Turns(Load load, Scenario scenario) {
        this.load = load;
        this.scenario = scenario;
        this.cpuBefore = load.cpu();
    }

    boolean isDone() {
        return millis.length >= MEASURED || nanos >= MEASURED_TIME.toNanos();
    }

    void take() throws IOException, InterruptedException {
        long before = System.nanoTime();
        millis = DoubleStream.concat(DoubleStream.of(millis), DoubleStream.of(load.serve(scenario)))
                .toArray();
        nanos += System.nanoTime() - before;
    }

    void report(Samples samples) {
        String name = load.name() + " " + scenario.name();
        Duration cpu = load.cpu().minus(cpuBefore);
        samples.add(name + " cpu", cpu.toNanos() / NANOS_PER_MILLI / millis.length);
        samples.add(name + " p50", Samples.percentile(millis, 0.5));
        samples.add(name + " p99", Samples.percentile(millis, 0.99));
    }
}
