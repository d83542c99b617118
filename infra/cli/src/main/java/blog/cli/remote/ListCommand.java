package blog.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blog list`: what the blog has, in any status.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists posts, a line each: status, date, slug and title.")
public final class ListCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--status", paramLabel = "WORD", description = "Only these, such as draft.")
    private @Nullable String status;

    @Option(names = "--author", paramLabel = "ID", description = "Only posts by this author.")
    private @Nullable String author;

    @Option(names = "--json", description = "One JSON array instead of lines.")
    private boolean json;

    @Mixin
    private final Account account = new Account();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ArrayNode posts = new JsonMapper().createArrayNode();
        try (RemoteBlog blog = account.open()) {
            blog.walk("/manuscripts?limit=100" + query("status", status) + query("author", author), post -> {
                if (json) {
                    posts.add(post);
                } else {
                    out.println(line(post));
                }
            });
        }
        if (json) {
            out.println(posts.toPrettyString());
        }
        out.flush();
        return ExitCode.OK;
    }

    private static String line(JsonNode post) {
        String date = post.path("date").asText();
        return "%-9s %s %s  %s"
                .formatted(
                        post.path("status").asText(),
                        date.substring(0, Math.min(10, date.length())),
                        post.path("slug").asText(),
                        post.path("title").asText());
    }

    private static String query(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
