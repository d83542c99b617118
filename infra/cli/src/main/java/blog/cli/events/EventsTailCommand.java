package blog.cli.events;

import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blog events tail`
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints what becomes of published posts, a line each: when, what, the slug, and the one before a rename; and"
                    + " goes on until it is stopped.",
            "With --once it ends with what there is now, and tells on standard error where to go on."
        })
final class EventsTailCommand extends ApiCommand {
    private static final long PAUSE_MILLIS = 1000;

    @Option(names = "--since", paramLabel = "CURSOR", description = "From where on; from the beginning by default.")
    private @Nullable String since;

    @Option(names = "--once", description = "Only what there is now.")
    private boolean once;

    @Override
    protected void run(RemoteBlog blog, Console console) {
        String cursor = since;
        while (true) {
            String query = cursor == null ? "" : "&since=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            JsonNode page = blog.require(Call.get("/changes?limit=100" + query, "application/json"))
                    .json();
            page.path("items").forEach(change -> console.say(line(change)));
            cursor = page.path("next").asText();
            if (page.path("items").isEmpty()) {
                if (once || !waited()) {
                    console.complain("go on with --since " + cursor);
                    return;
                }
            }
        }
    }

    private static String line(JsonNode change) {
        String from = change.path("from").asText();
        return "%s  %-9s  %s%s"
                .formatted(
                        change.path("at").asText(),
                        change.path("change").asText(),
                        change.path("slug").asText(),
                        from.isEmpty() ? "" : "  from " + from);
    }

    /// False when somebody wants an end.
    private static boolean waited() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
