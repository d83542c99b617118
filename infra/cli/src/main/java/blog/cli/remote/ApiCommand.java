package blog.cli.remote;

import blog.cli.terminal.Console;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What the commands have in common that ask a blog's API.
public abstract class ApiCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Account account = new Account();

    /// Does it, and says what came of it; a refusal of the API is told by whoever called the command.
    protected abstract void run(RemoteBlog blog, Console console);

    @Override
    public final Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        try (RemoteBlog blog = account.open()) {
            run(blog, new Console(command.getOut(), command.getErr()));
        }
        return ExitCode.OK;
    }
}
