package blog.cli.privacy;

import blog.Blog;
import blog.Privacy;
import blog.cli.Serving;
import blog.cli.deployed.Place;
import blog.cli.terminal.Console;
import blog.cli.terminal.Refused;
import blog.local.Offline;
import blog.privacy.Replaying;
import blog.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// `blog privacy replay`: erases once more who was erased.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Erases once more who was erased in the last 40 days, after a table came back from a backup.",
            "It works on the blog that serves on this machine, on the folder of a stopped one with --data, or on a"
                    + " deployed one with --stack. A backup knows only of those who were erased before it was made: with"
                    + " --table, the restored table is mended by what the stack's own table knows, and with --notes a"
                    + " restored folder by what the folder knows that it replaces."
        },
        footer = {"", "Exit codes: 0 they are gone, 1 it could not be done, 2 the command line is wrong."})
final class PrivacyReplayCommand implements Callable<Integer> {
    private static final String HERE = "/_stage/privacy/replay";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a stopped blog.")
    private @Nullable Path data;

    @Option(
            names = "--notes",
            paramLabel = "DIR",
            description = "With --data: the folder that knows who was erased; by default the same.")
    private @Nullable Path notes;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "With --stack: a table of comments that came from a backup; by default the stack's own.")
    private @Nullable String table;

    @Mixin
    private final Serving serving = new Serving();

    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Replaying.Report report = place.isNamed()
                ? deployed()
                : data == null ? serving() : stopped(data, Objects.requireNonNullElse(notes, data));
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        new Console(command.getOut(), command.getErr())
                .say(report.people() + " persons were erased in the last 40 days, " + report.traces()
                        + " things of theirs are erased again");
        return ExitCode.OK;
    }

    private Replaying.Report serving() throws IOException, InterruptedException {
        JsonNode counts = serving.post(HERE, "name the folder of a stopped one by --data");
        return new Replaying.Report(
                counts.path("people").asInt(), counts.path("traces").asInt());
    }

    private static Replaying.Report stopped(Path data, Path notes) {
        for (Path folder : List.of(data, notes)) {
            if (!Files.isDirectory(folder)) {
                throw new Refused("there is no data folder " + folder);
            }
        }
        return notes.equals(data) ? Offline.replay(data) : Offline.replay(data, notes);
    }

    private Replaying.Report deployed() {
        String own = place.output("CommentsTable").orElseThrow();
        var settings = Settings.from(Map.of(
                Settings.CONTENT_TABLE, "none", Settings.COMMENTS_TABLE, Objects.requireNonNullElse(table, own)));
        return place.ask(
                DynamoDbClient.builder(),
                dynamo -> Privacy.replaying(new Blog(settings, dynamo, Clock.systemUTC(), _ -> {}), own)
                        .run());
    }
}
