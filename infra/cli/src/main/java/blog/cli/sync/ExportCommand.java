package blog.cli.sync;

import blog.cli.remote.Account;
import blog.cli.remote.RemoteBlog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog export`: a blog's posts to a folder.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes every post of a blog to a folder, byte for byte as it was uploaded and under the path that it had.",
            "A file that you have changed is left alone and told."
        },
        footer = {"", "Exit codes: 0 the folder has it all, 1 some files differ, 2 the command line is wrong."})
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder; made if there is none.")
    private Path folder = Path.of("");

    @Mixin
    private final Account account = new Account();

    @Option(names = "--force", description = "Overwrite files that you have changed.")
    private boolean force;

    @Mixin
    private final Job job = new Job();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder).toAbsolutePath().normalize();
        try (RemoteBlog blog = account.open();
                Journal journal = Journal.of(root, blog.base())) {
            var export = new Export(blog, root, journal, force);
            return job.run(export.tasks(), Objects.requireNonNull(spec).commandLine());
        }
    }
}
