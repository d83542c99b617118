package blog.cli;

import blog.cli.terminal.Console;
import blog.cli.terminal.Refused;
import blog.local.Offline;
import blog.rebuild.Rebuild;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blog rebuild`: what is derived from posts, computed again.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Recomputes every list, tag, count and feed from the posts and says what differed.",
            "It works on the blog that serves on this machine, or on the folder of one that is stopped."
        },
        footer = {"", "Exit codes: 0 everything is right now, 1 it could not be done, 2 the command line is wrong."})
final class RebuildCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a stopped blog.")
    private @Nullable Path data;

    @Mixin
    private final Serving serving = new Serving();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Rebuild.Report report = data == null
                ? report(serving.post("/_stage/rebuild", "name the folder of a stopped one by --data"))
                : ofStopped(data);
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        var console = new Console(command.getOut(), command.getErr());
        report.differences().forEach(console::say);
        console.say(report.posts() + " posts read, "
                + (report.differences().isEmpty()
                        ? "nothing differed"
                        : report.differences().size() + " differences mended"));
        return ExitCode.OK;
    }

    private static Rebuild.Report ofStopped(Path data) {
        if (!Files.isDirectory(data)) {
            throw new Refused("there is no data folder " + data);
        }
        return Offline.rebuild(data);
    }

    private static Rebuild.Report report(JsonNode json) {
        List<String> differences = new ArrayList<>();
        json.path("differences").forEach(line -> differences.add(line.asText()));
        return new Rebuild.Report(json.path("posts").asInt(), differences);
    }
}
