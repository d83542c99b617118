package blog.cli.tokens;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `blog token`: who may do what.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Bearer tokens of a blog, by an owner's token; bootstrap makes the first of those.",
        subcommands = {
            TokenCreateCommand.class,
            TokenListCommand.class,
            TokenRevokeCommand.class,
            TokenBootstrapCommand.class
        })
public final class TokenCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(command, "say what to do: token create, list, revoke or bootstrap");
    }
}
