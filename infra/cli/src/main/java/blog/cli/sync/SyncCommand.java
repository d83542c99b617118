package blog.cli.sync;

import blog.cli.remote.Account;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Progress;
import blog.cli.terminal.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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
            "Brings a blog to what a folder says: every Markdown file in it and below (*.md, *.markdown, *.mkd, *.mdown,"
                    + " *.markdn), and *.html in _posts and _drafts.",
            "No posts, and told with their number: what lies in node_modules, in vendor or in a folder that begins with _"
                    + " or . (but _posts* and _drafts*), _index files, index, 404 and README at the root, and outside of"
                    + " _posts* and _drafts* files without front matter (unless none has any) and those whose layout is"
                    + " page, home or default.",
            "A post's slug is what its file asks for by slug:, or by the last part of permalink: or url:, else the file's"
                    + " name without date and ending; of an index file its folder's name. name.de.md beside name.md is a"
                    + " translation, name-de.",
            "A file that has not changed costs nothing. A file that was renamed renames its post, and the old address"
                    + " leads to the new one. What somebody else has changed on the blog since the last sync is left alone"
                    + " and told. " + Journal.FILE + " in the folder remembers what both had; keep it with the posts.",
            "Without it a post is overwritten only when this token wrote it last, or when what the blog has is in the"
                    + " file's git history."
        },
        footer = {"", "Exit codes: 0 both say the same now, 1 some posts do not, 2 the command line is wrong."})
public final class SyncCommand implements Callable<Integer> {
    private static final int MOST_NAMES = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Mixin
    private final Account account = new Account();

    @Option(
            names = "--slug",
            paramLabel = "PATTERN",
            description = {
                "How a file's name becomes a slug: :title by default; :year, :month, :day, :lang, :folder (the last one)"
                        + " and :path (all folders) may be in it.",
                "In it :title is what the file asks for by slug: or permalink:, else its name."
            })
    private @Nullable String pattern;

    @Option(names = "--all", description = "Take every Markdown file, but none that begins with a dot.")
    private boolean all;

    @Option(names = "--strict", description = "Exit with 1 when _posts has files that are no Markdown.")
    private boolean strict;

    @Option(
            names = "--delete",
            description = "Delete posts that the folder does not have; more than half of the blog's, or all of them for"
                    + " an empty folder, only when you say so on the terminal or by --force.")
    private boolean delete;

    @Option(names = "--rename-files", description = "Rename files whose posts were renamed on the blog.")
    private boolean renameFiles;

    @Option(names = "--force", description = "Overwrite what somebody else has changed on the blog.")
    private boolean force;

    @Option(
            names = "--dry-run",
            description = "Change nothing, and say what would be: every file is read as the blog would.")
    private boolean dryRun;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait until readers' lists show what was written, 60 by default.")
    private int patience;

    @Mixin
    private final Job job = new Job();

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new Refused("there is no folder " + folder);
        }
        SlugPattern slugs = pattern == null ? null : new SlugPattern(pattern);
        try (RemoteBlog blog = account.open();
                Journal journal = dryRun ? Journal.glance(folder, blog.base()) : Journal.of(folder, blog.base())) {
            return run(Meeting.of(blog, folder, journal, all, slugs));
        }
    }

    private int run(Meeting meeting) throws InterruptedException {
        Selection selection = meeting.selection();
        Plan plan = meeting.plan(meeting.slugs().distinct(selection.posts()), job.crew(), delete);
        new Deletions(plan, meeting).requireMeant(force, !dryRun && !job.isSilent());
        if (renameFiles) {
            var renaming = new FileRenaming(meeting.slugs(), meeting.journal(), dryRun);
            plan = plan.map(step -> step instanceof Plan.RenamedThere there ? renaming.after(there) : step);
        }
        Sync sync = meeting.sync(new Sync.Rules(dryRun, force));
        List<String> hints = plan.hints();
        int code = job.run(
                Stream.concat(sync.tasks(plan), selection.complaints()),
                Objects.requireNonNull(spec).commandLine(),
                selection.told(),
                progress -> Stream.concat(hints.stream(), unlisted(meeting.blog(), sync.written(), progress))
                        .toList());
        boolean isLeftOut = selection.leftOut().containsKey(LeftOut.NO_MARKDOWN);
        return strict && isLeftOut ? ExitCode.SOFTWARE : code;
    }

    private Stream<String> unlisted(RemoteBlog blog, List<Written> written, Progress progress)
            throws InterruptedException {
        List<String> missing = new Listing(blog, Duration.ofSeconds(Math.max(0, patience)))
                .await(written, count -> progress.state("waiting until " + count + " posts are listed"));
        if (missing.isEmpty()) {
            return Stream.of();
        }
        String some = String.join(", ", missing.subList(0, Math.min(MOST_NAMES, missing.size())));
        String more = missing.size() > MOST_NAMES ? " and " + (missing.size() - MOST_NAMES) + " more" : "";
        return Stream.of("stored, but not in readers' lists after " + patience + " s: " + some + more);
    }
}
