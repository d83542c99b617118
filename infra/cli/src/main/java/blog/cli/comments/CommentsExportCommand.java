package blog.cli.comments;

import blog.cli.remote.Account;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog comments export`: the comments of a blog to a file.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the visible and the held comments of all posts, an object of JSON a line: post by post, oldest first.",
            "Where a deleted one has answers, its place is kept; what answers a removed one begins a thread. E-mail addresses are not in it, for the blog has none."
        },
        footer = {"", "Exit codes: 0 they are all there, 1 they are not, 2 the command line is wrong."})
final class CommentsExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file; standard output by default.")
    private @Nullable Path file;

    @Mixin
    private final Account account = new Account();

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        var console = new Console(command.getOut(), command.getErr());
        try (RemoteBlog blog = account.open()) {
            var export = new CommentExport(blog);
            if (file == null) {
                export.write(console::print);
            } else {
                write(export, file);
            }
        }
        return ExitCode.OK;
    }

    /// The file is there as a whole or not at all.
    private static void write(CommentExport export, Path file) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            export.write(line -> out.write(line.getBytes(StandardCharsets.UTF_8)));
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
