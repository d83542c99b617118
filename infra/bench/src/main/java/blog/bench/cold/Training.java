package blog.bench.cold;

import blog.bench.content.Scenario;
import blog.bench.contestant.JavaFunction;
import blog.bench.lambda.Cloud;
import blog.bench.lambda.FunctionProcess;
import java.io.IOException;

/// The run of a function in which the JVM learns what to keep in its AOT cache. It writes it when it ends.
final class Training {
    /// More make the cache larger by what they teach, and no start faster.
    private static final int REQUESTS = 10;

    private Training() {}

    static void run(Cloud cloud, JavaFunction function, Scenario scenario) throws IOException, InterruptedException {
        var trainee = function.trainee();
        try (FunctionProcess process = FunctionProcess.invoke(
                cloud.api(), trainee, cloud.log(trainee.name() + " training"), REQUESTS, cloud.events(scenario))) {
            process.answered().demand(scenario.status());
            process.terminate();
        }
    }
}
