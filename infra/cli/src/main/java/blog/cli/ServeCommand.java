package blog.cli;

import blog.cli.remote.RemoteBlog;
import blog.cli.sync.FolderUpload;
import blog.cli.sync.Outcome;
import blog.cli.terminal.Console;
import blog.cli.terminal.Refused;
import blog.local.Stage;
import blog.local.StageOptions;
import blog.rig.events.Arrivals;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blog serve`: the API on this machine until it is interrupted.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves the blog on this machine: the real functions on an embedded DynamoDB.",
            "Uploads every post of a folder, then says that it is ready. What has become of a post on the blog since stays."
        },
        footer = {
            "",
            "blog.toml in the working directory may hold the same settings, a line each:",
            "  port = 8080",
            "  title = \"My blog\"",
            "A flag wins over it.",
            "",
            "Exit codes: 1 it could not start, 2 the command line is wrong."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port, 8080 by default; 0 takes a free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; by default only this machine can connect.")
    private String host = "";

    @Option(
            names = "--posts",
            paramLabel = "DIR",
            description = "The folder of posts to upload, posts/ by default: what sync takes, drafts under _drafts/"
                    + " included.")
    private @Nullable Path posts;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keeps everything in this folder; without it, everything is gone when the blog stops.")
    private @Nullable Path data;

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            defaultValue = "dev",
            description = "The owner's bearer token of this run, dev by default.")
    private String token = "";

    @Option(
            names = "--unruly",
            paramLabel = "SEED",
            description = "Has events come late, in any order, and one in twenty twice, as queues may.")
    private @Nullable Long unruly;

    @Option(
            names = "--strict-webhooks",
            description = "Delivers webhooks to public addresses by https alone, as on AWS; without it, to this machine"
                    + " as well.")
    private boolean strictWebhooks;

    @Option(names = "--once", description = "Stops when it is ready: 0 when every post was taken, 1 otherwise.")
    private boolean once;

    @Mixin
    private final SiteFlags site = new SiteFlags();

    @Override
    public Integer call() throws InterruptedException {
        Path folder = folder();
        if (data != null) {
            requireUsable(data);
        }
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        var console = new Console(command.getOut(), command.getErr());
        Stage stage = start(console);
        var closing = new Thread(stage::close);
        Runtime.getRuntime().addShutdownHook(closing);
        boolean allTaken = upload(folder, stage, console);
        stage.drain();
        console.say("ready " + stage.url());
        if (!once) {
            new CountDownLatch(1).await();
        }
        Runtime.getRuntime().removeShutdownHook(closing);
        stage.close();
        return allTaken ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Stage start(Console console) {
        try {
            return Stage.start(new StageOptions(
                    host, port, data, token, site.environment(), arrivals(), strictWebhooks, console::failed));
        } catch (IllegalArgumentException e) {
            throw new Refused(SiteFlags.inTermsOfFlags(String.valueOf(e.getMessage())));
        }
    }

    private Arrivals arrivals() {
        return unruly == null ? Arrivals.ORDERLY : Arrivals.unruly(unruly);
    }

    private boolean upload(Path folder, Stage stage, Console console) throws InterruptedException {
        FolderUpload.Result result;
        try (var blog = new RemoteBlog(URI.create(stage.url()), token)) {
            result = new FolderUpload(blog).run(folder);
        }
        List<Outcome> outcomes = result.outcomes();
        result.leftOut().forEach(console::say);
        outcomes.stream()
                .filter(Outcome::isBad)
                .flatMap(outcome -> outcome.remarks().stream())
                .forEach(console::complain);
        List<Outcome> taken =
                outcomes.stream().filter(outcome -> !outcome.isBad()).toList();
        List<String> warnings =
                taken.stream().flatMap(outcome -> outcome.remarks().stream()).toList();
        String summary = taken.size() + " of " + outcomes.size() + " posts of " + folder + " uploaded";
        console.say(
                warnings.isEmpty()
                        ? summary
                        : summary + ", with " + warnings.size() + " warnings, such as " + warnings.getFirst());
        return taken.size() == outcomes.size();
    }

    /// The folder that is named, else `posts` here, else the one that comes with the program.
    private Path folder() {
        Path folder = posts;
        if (folder == null) {
            Path here = Path.of("posts");
            folder = Files.isDirectory(here)
                    ? here
                    : Path.of(System.getProperty("blog.home", ".")).resolve("posts");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused("there is no folder " + folder);
        }
        return folder;
    }

    /// A data folder is there, or its parent is and it can be made.
    static void requireUsable(Path data) {
        if (Files.isDirectory(data)) {
            return;
        }
        Path parent = data.toAbsolutePath().getParent();
        if (Files.exists(data)) {
            throw new Refused(data + " is no folder");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Refused("there is no folder " + parent + " to make " + data + " in");
        }
    }
}
