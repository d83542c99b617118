package blog.cli;

import blog.cli.terminal.Console;
import blog.tokens.Role;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog token`: who may write to a deployed blog.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Bearer tokens of a deployed blog. It goes to the table itself, with your AWS credentials.",
        subcommands = {TokenCommand.Create.class, TokenCommand.Revoke.class})
final class TokenCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(command, "say what to do: token create or token revoke");
    }

    /// `blog token create`
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Makes a token and prints it, this once: only its hash is kept.",
                "The token is all that goes to standard output; its id, which revokes it, goes to standard error."
            })
    static final class Create implements Callable<Integer> {
        private static final int SECRET_BYTES = 32;

        @Spec
        private @Nullable CommandSpec spec;

        @Option(names = "--owner", paramLabel = "NAME", required = true, description = "Whose token it is.")
        private String owner = "";

        @Mixin
        private final Deployment deployment = new Deployment();

        @Override
        public Integer call() {
            var bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            String id = deployment.ask(tokens -> tokens.put(secret, owner, Role.OWNER));
            CommandLine command = Objects.requireNonNull(spec).commandLine();
            var console = new Console(command.getOut(), command.getErr());
            console.complain("the token of " + owner + " has the id " + id + " and is shown this once:");
            console.say(secret);
            return ExitCode.OK;
        }
    }

    /// `blog token revoke`
    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Lets a token in no more, from its next request on.")
    static final class Revoke implements Callable<Integer> {
        @Parameters(paramLabel = "ID", description = "What token create called it.")
        private String id = "";

        @Mixin
        private final Deployment deployment = new Deployment();

        @Override
        public Integer call() {
            deployment.ask(tokens -> {
                tokens.remove(id);
                return id;
            });
            return ExitCode.OK;
        }
    }
}
