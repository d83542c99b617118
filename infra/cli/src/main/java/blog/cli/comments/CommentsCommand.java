package blog.cli.comments;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `blog comments`: moving in and out.
@Command(
        name = "comments",
        mixinStandardHelpOptions = true,
        description = "Comments from another blog or system, and all of this one's, by an owner's token.",
        subcommands = {CommentsImportCommand.class, CommentsExportCommand.class})
public final class CommentsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(command, "say what to do: comments import or export");
    }
}
