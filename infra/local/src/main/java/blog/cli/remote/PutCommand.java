package blog.cli.remote;

import blog.cli.terminal.Console;
import blog.cli.terminal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog put`: one file, as one post.
@Command(
        name = "put",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Publishes or replaces a post, and prints its address. Warnings go to standard error.",
        footer = {"", "Exit codes: 0 the blog took it, 1 it did not, 2 the command line is wrong."})
public final class PutCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The post's slug.")
    private String slug = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The manuscript, or - for standard input.")
    private String file = "";

    @Option(
            names = "--if-match",
            paramLabel = "ETAG",
            description = "Only if the post still has this entity tag; get prints it with --etag.")
    private @Nullable String etag;

    @Mixin
    private final Account account = new Account();

    @Override
    public Integer call() throws IOException {
        Call call = Call.of("PUT", Call.post(slug)).carrying("text/markdown", manuscript());
        try (RemoteBlog blog = account.open()) {
            Answer answer = blog.require(etag == null ? call : call.with("If-Match", etag));
            CommandLine command = Objects.requireNonNull(spec).commandLine();
            var console = new Console(command.getOut(), command.getErr());
            answer.json()
                    .path("warnings")
                    .forEach(warning ->
                            console.complain(file + ":" + warning.path("line").asInt(1) + ": "
                                    + warning.path("detail").asText()));
            console.say(blog.base() + Call.post(slug));
        }
        return ExitCode.OK;
    }

    private byte[] manuscript() throws IOException {
        if (file.equals("-")) {
            return System.in.readAllBytes();
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new Refused("there is no file " + file);
        }
        return Files.readAllBytes(path);
    }
}
