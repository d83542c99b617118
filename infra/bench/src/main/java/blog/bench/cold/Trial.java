package blog.bench.cold;

import blog.bench.Samples;
import blog.bench.content.Scenario;
import blog.bench.contestant.Contestant;
import blog.bench.lambda.Cloud;
import blog.bench.lambda.FunctionProcess;
import blog.bench.lambda.Served;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One start of one contestant, and what is kept of it. Names of samples begin with the trial's own.
sealed interface Trial {
    double NANOS_PER_MILLI = 1e6;

    String name();

    void run(Cloud cloud, Samples samples) throws IOException, InterruptedException;

    /// From the start of the process to its first response.
    record ColdStart(Contestant contestant, Scenario scenario) implements Trial {
        @Override
        public String name() {
            return contestant.name();
        }

        @Override
        public void run(Cloud cloud, Samples samples) throws IOException, InterruptedException {
            Path events = cloud.events(scenario);
            try (FunctionProcess function =
                    FunctionProcess.invoke(cloud.api(), contestant, cloud.log(name()), 1, events)) {
                Served served = function.answered().demand(scenario.status());
                long answered = served.invocations().getFirst().answered();
                samples.add(name() + " wall", (answered - function.started()) / NANOS_PER_MILLI);
                samples.add(name() + " ready", (served.ready() - function.started()) / NANOS_PER_MILLI);
                samples.add(name() + " cpu", function.cpu().toNanos() / NANOS_PER_MILLI);
                samples.add(name() + " rss", function.residentMegabytes());
            }
        }
    }

    /// The first and the tenth invocation of a process that waited at its snapshot, with or without the connections
    /// that it had then.
    record Restore(String name, Contestant contestant, Scenario scenario, boolean connected) implements Trial {
        private static final int INVOCATIONS = 10;

        @Override
        public void run(Cloud cloud, Samples samples) throws IOException, InterruptedException {
            try (FunctionProcess function = FunctionProcess.snapshot(cloud.api(), contestant, cloud.log(name))) {
                if (!connected) {
                    cloud.dropConnections();
                }
                function.restore();
                List<Served.Invocation> served = function.serve(INVOCATIONS, cloud.events(scenario))
                        .demand(scenario.status())
                        .invocations();
                samples.add(name + " first", served.getFirst().millis());
                samples.add(name + " tenth", served.getLast().millis());
                samples.add(name + " rss", function.residentMegabytes());
            }
        }
    }
}
