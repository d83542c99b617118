package blog.bench.warm;

import blog.bench.content.Scenario;
import blog.bench.contestant.Contestant;
import blog.bench.lambda.Cloud;
import blog.bench.lambda.Companion;
import blog.bench.lambda.FunctionProcess;
import blog.bench.lambda.LambdaHost;
import java.io.IOException;
import java.time.Duration;

/// Requests to a running function, one at a time as Lambda sends them. It has a Runtime API to itself, so that another
/// function may run beside it.
final class Load implements AutoCloseable {
    static final int AT_ONCE = 100;

    /// A JVM compiles what it finds worth it within some four thousand requests.
    private static final int SETTLING = 4000;

    private static final Duration SETTLING_TIME = Duration.ofSeconds(15);

    private final Cloud cloud;
    private final Subject subject;
    private final Companion api;
    private final FunctionProcess function;

    private Load(Cloud cloud, Subject subject, Companion api, FunctionProcess function) {
        this.cloud = cloud;
        this.subject = subject;
        this.api = api;
        this.function = function;
    }

    /// Starts the function, restored where it has a snapshot.
    static Load start(Cloud cloud, Subject subject) throws IOException, InterruptedException {
        Companion api = Companion.start(LambdaHost.class);
        Contestant contestant = subject.contestant();
        FunctionProcess function = contestant.hasSnapshot()
                ? FunctionProcess.snapshot(api, contestant, cloud.log(contestant.name()))
                : FunctionProcess.idle(api, contestant, cloud.log(contestant.name()));
        function.restore();
        return new Load(cloud, subject, api, function);
    }

    String name() {
        return subject.name();
    }

    boolean takes(Scenario scenario) {
        return subject.scenarios().contains(scenario);
    }

    /// All kinds in turns, so that what is compiled suits all of them.
    void settle() throws IOException, InterruptedException {
        long end = System.nanoTime() + SETTLING_TIME.toNanos();
        int round = AT_ONCE * subject.scenarios().size();
        for (int done = 0; done < SETTLING && System.nanoTime() < end; done += round) {
            for (Scenario scenario : subject.scenarios()) {
                serve(scenario);
            }
        }
    }

    /// What each of a hundred requests took, in milliseconds.
    double[] serve(Scenario scenario) throws IOException, InterruptedException {
        return function.serve(AT_ONCE, cloud.events(scenario))
                .demand(scenario.status())
                .millis();
    }

    Duration cpu() {
        return function.cpu();
    }

    @Override
    public void close() {
        function.close();
        api.close();
    }
}
