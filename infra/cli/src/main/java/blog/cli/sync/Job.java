package blog.cli.sync;

import blog.cli.sync.Outcome.Kind;
import blog.cli.terminal.Console;
import blog.cli.terminal.Progress;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /// Whether a program and no person reads what is said.
    boolean isSilent() {
        return json || !isTerminal();
    }

    Crew crew() {
        return new Crew(Math.max(1, atOnce));
    }

    /// What is done when all tasks are, and what there is to say then.
    @FunctionalInterface
    interface Ending {
        Ending NONE = _ -> List.of();

        List<String> notes(Progress progress) throws InterruptedException;
    }

    int run(Stream<Sync.Task> tasks, CommandLine command) throws InterruptedException {
        return run(tasks, command, List.of(), Ending.NONE);
    }

    /// Runs the tasks and tells of them, and of what was left out; answers with the exit code.
    int run(Stream<Sync.Task> tasks, CommandLine command, List<String> leftOut, Ending ending)
            throws InterruptedException {
        List<Sync.Task> all = tasks.toList();
        long start = System.nanoTime();
        var console = new Console(command.getOut(), command.getErr());
        if (!json) {
            leftOut.forEach(console::complain);
        }
        List<Outcome> outcomes;
        List<String> notes;
        try (var progress = new Progress(command.getErr(), !isSilent(), all.size())) {
            outcomes = crew().run(all.stream(), outcome -> progress.step(json ? null : line(outcome)));
            notes = ending.notes(progress);
        }
        long seconds = Math.round((System.nanoTime() - start) / 1e9);
        if (json) {
            console.say(object(outcomes, leftOut, notes));
        } else {
            notes.forEach(console::complain);
            console.say(summary(outcomes) + " in " + seconds + " s");
        }
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

    private static String object(List<Outcome> outcomes, List<String> leftOut, List<String> notes) {
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
        leftOut.forEach(object.putArray("leftOut")::add);
        notes.forEach(object.putArray("notes")::add);
        return object.toPrettyString();
    }
}
