package blog.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/// The `blog` command.
@Command(
        name = "blog",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "A blog without servers: its API on this machine, and tools for it anywhere.",
        footer = {
            "",
            "Start with:",
            "  ./blog serve",
            "  curl -T post.md -H 'Authorization: Bearer dev' localhost:8080/v1/posts/my-post",
            "  curl localhost:8080/v1/posts/my-post"
        },
        subcommands = {ServeCommand.class, RebuildCommand.class, HelpCommand.class})
public final class Main implements Callable<Integer> {
    private final CommandLine command = new CommandLine(this);

    private Main() {
        command.setDefaultValueProvider(new BlogToml());
        command.setExecutionExceptionHandler(Refusals::report);
        command.setParameterExceptionHandler(Refusals::report);
    }

    public static void main(String[] arguments) {
        System.exit(new Main().command.execute(arguments));
    }

    /// Without a command it explains itself.
    @Override
    public Integer call() {
        command.usage(System.out);
        return CommandLine.ExitCode.OK;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"blog " + (version == null ? "(not packaged)" : version)};
        }
    }
}
