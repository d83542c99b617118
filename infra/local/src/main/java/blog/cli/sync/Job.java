package blog.cli.sync;

import blog.cli.sync.Outcome.Kind;
import blog.cli.terminal.Console;
import blog.cli.terminal.Progress;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// A run over many posts, as flags: how many at a time, and how it tells what it does.
final class Job {
    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many calls at a time, 8 by default; when the blog throttles, all wait.")
    private int atOnce;

    @Option(names = "--json", description = "Print one JSON object at the end instead of lines.")
    private boolean json;

    /// Runs the tasks and tells of them; answers with the exit code.
    int run(Stream<Sync.Task> tasks, CommandLine command) throws InterruptedException {
        List<Sync.Task> all = tasks.toList();
        long start = System.nanoTime();
        List<Outcome> outcomes;
        PrintWriter err = command.getErr();
        try (var progress = new Progress(err, !json && isTerminal(), all.size())) {
            outcomes = new Crew(Math.max(1, atOnce))
                    .run(all.stream(), outcome -> progress.step(json ? null : line(outcome)));
        }
        var console = new Console(command.getOut(), err);
        long seconds = Math.round((System.nanoTime() - start) / 1e9);
        console.say(json ? object(outcomes) : summary(outcomes) + " in " + seconds + " s");
        return outcomes.stream().anyMatch(Outcome::isBad) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    // JDK 25 went back to null where there is no terminal (JDK-8351435).
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static @Nullable String line(Outcome outcome) {
        String remarks = String.join("\n", outcome.remarks());
        if (outcome.kind() == Kind.UNCHANGED) {
            return remarks.isEmpty() ? null : remarks;
        }
        return outcome.kind().word() + " " + outcome.name() + (remarks.isEmpty() ? "" : "\n" + remarks);
    }

    private static Map<Kind, Integer> counts(List<Outcome> outcomes) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        outcomes.forEach(outcome -> counts.merge(outcome.kind(), 1, Integer::sum));
        return counts;
    }

    private static String summary(List<Outcome> outcomes) {
        var parts = new StringJoiner(", ", outcomes.size() + " posts: ", "");
        parts.setEmptyValue("no posts");
        counts(outcomes).forEach((kind, count) -> parts.add(count + " " + kind.word()));
        return parts.toString();
    }

    private static String object(List<Outcome> outcomes) {
        ObjectNode object = new JsonMapper().createObjectNode();
        ObjectNode counts = object.putObject("counts");
        counts(outcomes).forEach((kind, count) -> counts.put(kind.word(), count));
        var posts = object.putArray("posts");
        outcomes.forEach(outcome -> {
            ObjectNode post = posts.addObject()
                    .put("name", outcome.name())
                    .put("outcome", outcome.kind().word());
            var remarks = post.putArray("remarks");
            outcome.remarks().forEach(remarks::add);
        });
        return object.toPrettyString();
    }
}
