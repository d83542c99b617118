package blog.cli;

import blog.suite.Suite;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.OutputStream;
import java.io.PrintStream;
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
        SuiteRun run = run(command);
        run.requireOwner();
        Suite.Summary summary = run.to(json ? nowhere() : System.out);
        if (json) {
            command.getOut().println(new JsonMapper().valueToTree(summary).toPrettyString());
            command.getOut().flush();
        }
        return summary.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private SuiteRun run(CommandLine command) {
        if (token.isEmpty()) {
            throw new ParameterException(command, "the checks write posts, so they need --token or BLOG_TOKEN");
        }
        try {
            return new SuiteRun(url, token);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, url + " is not an http address", e);
        }
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
