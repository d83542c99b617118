package blog.cli.privacy;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `blog privacy`: what is kept of persons.
@Command(
        name = "privacy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Erases again whom a backup has brought back.",
        subcommands = PrivacyReplayCommand.class)
public final class PrivacyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /// Without a command it explains itself.
    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
        return ExitCode.USAGE;
    }
}
