package blog.cli.remote;

import blog.cli.terminal.Console;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the commands about one post have in common: its slug, and the blog that it is in.
abstract class PostCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The post's slug.")
    private String slug = "";

    @Mixin
    private final Account account = new Account();

    /// Does it, and says what came of it; a refusal of the API is told by whoever called the command.
    abstract void run(RemoteBlog blog, String slug, Console console) throws IOException;

    @Override
    public final Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        try (RemoteBlog blog = account.open()) {
            run(blog, slug, new Console(command.getOut(), command.getErr()));
        }
        return ExitCode.OK;
    }
}
