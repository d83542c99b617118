package blog.cli;

import blog.cli.terminal.Console;
import blog.cli.terminal.Refused;
import blog.local.Offline;
import blog.rebuild.Rebuild;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blog rebuild`: what is derived from posts, computed again.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Recomputes every list, tag and count from the posts and says what differed.",
            "It works on the blog that serves on this machine, or on the folder of one that is stopped."
        },
        footer = {"", "Exit codes: 0 everything is right now, 1 it could not be done, 2 the command line is wrong."})
final class RebuildCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup
    private final Where where = new Where();

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            defaultValue = "dev",
            description = "The owner's bearer token of the blog that serves, dev by default.")
    private String token = "";

    /// One of two places.
    static final class Where {
        @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a stopped blog.")
        private @Nullable Path data;

        @Option(
                names = "--url",
                paramLabel = "URL",
                defaultValue = "http://localhost:8080/v1",
                description = "The blog that serves, http://localhost:8080/v1 by default.")
        private URI url = URI.create("http://localhost:8080/v1");
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = where.data;
        Rebuild.Report report = data == null ? ofServing(where.url) : ofStopped(data);
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

    private Rebuild.Report ofServing(URI url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/_stage/rebuild"))
                .POST(BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new Refused("the blog at " + url + " refuses: is the token right, and is it on this machine?");
            }
            return report(new JsonMapper().readTree(response.body()));
        } catch (ConnectException e) {
            throw new Refused("no blog serves at " + url + "; start it, or name the folder of a stopped one by --data");
        }
    }

    private static Rebuild.Report report(JsonNode json) {
        List<String> differences = new ArrayList<>();
        json.path("differences").forEach(line -> differences.add(line.asText()));
        return new Rebuild.Report(json.path("posts").asInt(), differences);
    }
}
