package blog.cli;

import blog.suite.Suite;
import blog.suite.Target;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog check`: runs the suite against any deployment and exits with 1 when a check fails.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a running blog, on this machine or deployed, against everything that its contract says.",
        footer = {
            "",
            "It publishes posts and comments under names of its own, and deletes them again. The token must be an owner's.",
            "Exit codes: 0 every check passed, 1 some failed, 2 it could not start."
        })
public final class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The API's base address, such as http://localhost:8080/v1")
    private @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "T",
            defaultValue = "${env:BLOG_TOKEN}",
            description = "An owner's token; by default what BLOG_TOKEN holds.")
    private @Nullable String token;

    @Option(names = "--json", description = "Prints one JSON object instead of lines.")
    private boolean json;

    @Override
    public Integer call() {
        Suite.Summary summary = json ? printJson() : Suite.run(target(), System.out);
        return summary.failures().isEmpty() ? 0 : 1;
    }

    private Suite.Summary printJson() {
        Suite.Summary summary = Suite.run(
                target(),
                new PrintStream(
                        java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
        System.out.println(new JsonMapper().valueToTree(summary).toPrettyString());
        return summary;
    }

    private Target target() {
        CommandSpec command = java.util.Objects.requireNonNull(spec);
        if (token == null || token.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "The checks write, so they need --token or BLOG_TOKEN.");
        }
        try {
            return new Target(java.util.Objects.requireNonNull(url), token);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), url + " is not an http address.", e);
        }
    }
}
