package blog.cli;

import blog.cli.terminal.Refused;
import blog.suite.Api;
import blog.suite.Suite;
import blog.suite.Target;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog check`: the suite against any deployment.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks a running blog, on this machine or deployed, against everything that its contract says.",
            "It publishes posts and comments under names of its own, and deletes them again."
        },
        footer = {
            "",
            "Exit codes: 0 every check passed, 1 some failed or the blog does not answer, 2 the command line is wrong."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The API's base address, such as http://localhost:8080/v1.")
    private URI url = URI.create("");

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            defaultValue = "${env:BLOG_TOKEN}",
            description = "An owner's bearer token; what BLOG_TOKEN holds by default.")
    private String token = "";

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Target target = target(command);
        requireOwner(target);
        Suite.Summary summary = Suite.run(target, json ? nowhere() : System.out);
        if (json) {
            command.getOut().println(new JsonMapper().valueToTree(summary).toPrettyString());
            command.getOut().flush();
        }
        return summary.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Target target(CommandLine command) {
        if (token.isEmpty()) {
            throw new ParameterException(command, "the checks write posts, so they need --token or BLOG_TOKEN");
        }
        try {
            return new Target(url, token);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, url + " is not an http address", e);
        }
    }

    /// One clear line instead of hundreds of failed checks.
    private static void requireOwner(Target target) {
        try (var api = new Api(target)) {
            int status = api.get("/manuscripts?limit=1")
                    .byOwner()
                    .sendOutsideContract()
                    .status();
            if (status == 401) {
                throw new Refused("the blog at " + target.base() + " does not take this token");
            }
            if (status != 200) {
                throw new Refused("there is no blog at " + target.base() + ": it answers " + status);
            }
        } catch (UncheckedIOException e) {
            throw new Refused("nothing answers at " + target.base());
        }
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
