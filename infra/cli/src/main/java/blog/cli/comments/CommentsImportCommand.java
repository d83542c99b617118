package blog.cli.comments;

import blog.cli.comments.sources.Malformed;
import blog.cli.comments.sources.Source;
import blog.cli.comments.sources.Sources;
import blog.cli.remote.Account;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts;
import blog.cli.terminal.Console;
import blog.cli.terminal.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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

/// `blog comments import`: the comments of a file to a blog.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings comments from elsewhere to the posts that they are on, by an owner's token: WordPress's export (WXR),"
                    + " Disqus's (XML), or what ./blog comments export writes. What is in the file says which.",
            "Times and threads stay. Approved ones are visible, others wait for a moderator. Spam, trash and pingbacks are"
                    + " left out. What is there already is not touched, so the same file may be imported again.",
            "A post is found by its slug in the file or the last part of its link. Texts become Markdown. E-mail addresses"
                    + " are made keyed hashes, as for every comment, and not kept; the network addresses in the file are"
                    + " not read."
        },
        footer = {"", "Exit codes: 0 the blog has them all, 1 some were not taken, 2 the command line is wrong."})
final class CommentsImportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The export.")
    private Path file = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description =
                    "Two columns: what the export calls a post (link, path, identifier or slug), and its slug here.")
    private @Nullable Path map;

    @Option(names = "--dry-run", description = "Send nothing, and say what would be.")
    private boolean dryRun;

    @Mixin
    private final Account account = new Account();

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        var findings = new Findings(file, new Console(command.getOut(), command.getErr()));
        PostMap written = map == null ? PostMap.NONE : PostMap.read(map);
        Source source = Sources.open(file);
        var survey = new Survey(source, findings);
        read(source, survey, findings);
        try (RemoteBlog blog = account.open()) {
            Map<String, String> slugs = survey.find(
                    new PostFinding(blog, BlogPosts.of(blog).bySlug().keySet(), written));
            var batch = new Batch(blog, findings, dryRun);
            for (int round = 1; round <= survey.threads().rounds(); round++) {
                source.read(new Sending(source, survey.threads(), slugs, round, batch, findings));
                batch.send();
            }
        }
        findings.sum(dryRun ? "would be sent" : "kept");
        return findings.isGood() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /// Nothing is sent of a file that cannot be read to its end.
    private void read(Source source, Survey survey, Findings findings) throws IOException {
        try {
            source.read(survey);
        } catch (Malformed e) {
            throw new Refused(file + ":" + e.line() + ": " + e.getMessage() + "; " + findings.readSoFar()
                    + " comments were read, and nothing was sent");
        }
    }
}
