package blog.bench.cold;

import blog.bench.content.Scenario;
import blog.bench.contestant.Contestant;
import blog.bench.lambda.Cloud;
import blog.bench.lambda.FunctionProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// How many classes a Java function has loaded by its first response.
public final class LoadedClasses {
    private LoadedClasses() {}

    /// The JVM's option that has it tell.
    public static String option(Path file) {
        return "-Xlog:class+load:file=" + file;
    }

    public static long count(Cloud cloud, Contestant contestant, Scenario scenario, Path file)
            throws IOException, InterruptedException {
        try (FunctionProcess function = FunctionProcess.invoke(
                cloud.api(), contestant, cloud.log(contestant.name()), 1, cloud.events(scenario))) {
            function.answered().demand(scenario.status());
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }
}
