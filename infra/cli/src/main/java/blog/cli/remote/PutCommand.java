package blog.cli.remote;

import blog.cli.terminal.Console;
import blog.cli.terminal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `blog put`: one file, as one post.
@Command(
        name = "put",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Publishes or replaces a post, and prints its address. Warnings go to standard error.",
        footer = {"", "Exit codes: 0 the blog took it, 1 it did not, 2 the command line is wrong."})
public final class PutCommand extends PostCommand {
    @Parameters(index = "1", paramLabel = "FILE", description = "The manuscript, or - for standard input.")
    private String file = "";

    @Mixin
    private final Condition condition = new Condition();

    @Override
    void run(RemoteBlog blog, String slug, Console console) throws IOException {
        Call call = Call.of("PUT", Call.post(slug)).carrying("text/markdown", manuscript());
        blog.require(condition.on(call)).remarks(file).forEach(console::complain);
        console.say(blog.base() + Call.post(slug));
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
