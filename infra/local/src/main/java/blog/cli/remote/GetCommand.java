package blog.cli.remote;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog get`: one post, in any status.
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints a post's manuscript as it was uploaded, or what the blog knows of it.",
        footer = {"", "Exit codes: 0 there it is, 1 there is no such post, 2 the command line is wrong."})
public final class GetCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SLUG", description = "The post's slug.")
    private String slug = "";

    @Option(names = "--json", description = "The post as JSON, with its HTML, instead of the manuscript.")
    private boolean json;

    @Option(names = "--etag", description = "Its entity tag alone.")
    private boolean etag;

    @Mixin
    private final Account account = new Account();

    @Override
    public Integer call() throws IOException {
        try (RemoteBlog blog = account.open()) {
            Answer answer = blog.require(Call.get(Call.manuscript(slug), json ? "application/json" : "text/markdown"));
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            if (etag) {
                out.println(answer.etag());
            } else if (json) {
                out.println(answer.json().toPrettyString());
            } else {
                out.print(new String(answer.body(), StandardCharsets.UTF_8));
            }
            out.flush();
        }
        return ExitCode.OK;
    }
}
