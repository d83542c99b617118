package blog.cli.sync;

import blog.cli.remote.Account;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog sync`: a folder's posts to a blog.
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings a blog to what a folder says: every *.md and *.markdown in it and below, such as _posts and _drafts.",
            "A file that has not changed costs nothing. What somebody else has changed on the blog since the last sync is"
                    + " left alone and told. " + Journal.FILE
                    + " in the folder remembers what both had; keep it with the posts."
        },
        footer = {"", "Exit codes: 0 both say the same now, 1 some posts do not, 2 the command line is wrong."})
public final class SyncCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Mixin
    private final Account account = new Account();

    @Option(
            names = "--slug",
            paramLabel = "PATTERN",
            defaultValue = SlugPattern.DEFAULT,
            description =
                    "How a file's name becomes a slug: :title by default; :year, :month, :day and :lang may be in it.")
    private String pattern = "";

    @Option(names = "--delete", description = "Delete posts that the folder does not have.")
    private boolean delete;

    @Option(names = "--force", description = "Overwrite what somebody else has changed on the blog.")
    private boolean force;

    @Option(names = "--dry-run", description = "Change nothing, and say what would be.")
    private boolean dryRun;

    @Mixin
    private final Job job = new Job();

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new Refused("there is no folder " + folder);
        }
        Map<String, PostFile> files = new SlugPattern(pattern).distinct(PostFile.in(folder));
        try (RemoteBlog blog = account.open();
                Journal journal = Journal.of(folder, blog.base())) {
            var sync = new Sync(blog, journal, new Sync.Rules(dryRun, force));
            return job.run(
                    sync.tasks(files, delete), Objects.requireNonNull(spec).commandLine());
        }
    }
}
