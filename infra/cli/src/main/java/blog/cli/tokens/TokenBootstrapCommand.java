package blog.cli.tokens;

import blog.cli.terminal.Console;
import blog.tokens.Principal;
import blog.tokens.Role;
import blog.tokens.Secret;
import java.security.SecureRandom;
import java.time.Instant;
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

/// `blog token bootstrap`: the way in for whoever has the table and no token.
@Command(
        name = "bootstrap",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes an owner's token in a deployed blog's table itself, with your AWS credentials, and prints it,"
                    + " this once: only its hash is kept.",
            "The token is all that goes to standard output; its id, which revokes it, goes to standard error."
        })
final class TokenBootstrapCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--owner", paramLabel = "NAME", required = true, description = "Whose token it is.")
    private String owner = "";

    @Mixin
    private final Deployment deployment = new Deployment();

    @Override
    public Integer call() {
        String secret = Secret.random(new SecureRandom());
        String id = deployment
                .ask(tokens -> tokens.put(secret, new Principal(owner, Role.OWNER), Instant.now(), null))
                .id();
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        var console = new Console(command.getOut(), command.getErr());
        console.complain("the token of " + owner + " has the id " + id + " and is shown this once:");
        console.say(secret);
        return ExitCode.OK;
    }
}
