package blog.cli;

import blog.cli.comments.CommentsCommand;
import blog.cli.events.EventsCommand;
import blog.cli.privacy.PrivacyCommand;
import blog.cli.remote.DeleteCommand;
import blog.cli.remote.GetCommand;
import blog.cli.remote.ListCommand;
import blog.cli.remote.OpenCommand;
import blog.cli.remote.PreviewCommand;
import blog.cli.remote.PutCommand;
import blog.cli.remote.RenameCommand;
import blog.cli.sync.ExportCommand;
import blog.cli.sync.SyncCommand;
import blog.cli.tokens.TokenCommand;
import blog.cli.webhooks.WebhookCommand;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
        subcommands = {
            ServeCommand.class,
            RebuildCommand.class,
            RedriveCommand.class,
            CheckCommand.class,
            SyncCommand.class,
            ExportCommand.class,
            PutCommand.class,
            GetCommand.class,
            ListCommand.class,
            DeleteCommand.class,
            RenameCommand.class,
            PreviewCommand.class,
            OpenCommand.class,
            TokenCommand.class,
            CommentsCommand.class,
            WebhookCommand.class,
            EventsCommand.class,
            PrivacyCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class Main implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(command(Path.of("blog.toml")).execute(arguments));
    }

    /// The command line within another program, which hears what it says; answers with its exit code.
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return command(Path.of("blog.toml")).setOut(out).setErr(err).execute(arguments);
    }

    static CommandLine command(Path settings) {
        return new CommandLine(new Main())
                .setDefaultValueProvider(new BlogToml(settings))
                .setExecutionExceptionHandler(Refusals::report)
                .setParameterExceptionHandler(Refusals::report);
    }

    /// Without a command it explains itself.
    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
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
