package blog.cli.remote;

import java.io.PrintWriter;
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

/// `blog delete`: a post away.
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Deletes a post; readers are told that it is gone, and its revisions are kept.")
public final class DeleteCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The post's slug.")
    private String slug = "";

    @Option(names = "--if-match", paramLabel = "ETAG", description = "Only if the post still has this entity tag.")
    private @Nullable String etag;

    @Mixin
    private final Account account = new Account();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RemoteBlog blog = account.open()) {
            Call call = Call.of("DELETE", Call.post(slug));
            blog.require(etag == null ? call : call.with("If-Match", etag));
            out.println("deleted " + slug);
            out.flush();
        }
        return ExitCode.OK;
    }
}
