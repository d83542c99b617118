package blog.cli.remote;

import com.fasterxml.jackson.databind.json.JsonMapper;
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

/// `blog rename`: a post at another address.
@Command(
        name = "rename",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Gives a post another slug; the old address leads there for ever.")
public final class RenameCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The post's slug.")
    private String slug = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The slug that it gets.")
    private String renamed = "";

    @Option(names = "--if-match", paramLabel = "ETAG", description = "Only if the post still has this entity tag.")
    private @Nullable String etag;

    @Mixin
    private final Account account = new Account();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (RemoteBlog blog = account.open()) {
            byte[] body = new JsonMapper()
                    .createObjectNode()
                    .put("slug", renamed)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            Call call = Call.of("POST", Call.post(slug) + "/rename").carrying("application/json", body);
            blog.require(etag == null ? call : call.with("If-Match", etag));
            out.println(blog.base() + Call.post(renamed));
            out.flush();
        }
        return ExitCode.OK;
    }
}
