package blog.cli.events;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `blog events`: what becomes of posts.
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "What becomes of published posts, in order.",
        subcommands = {EventsTailCommand.class})
public final class EventsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(command, "say what to do: events tail");
    }
}
