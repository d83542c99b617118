package blog.cli.webhooks;

import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blog webhook replay`
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends a webhook all that has become of posts since a cursor of GET /changes, what was delivered once more"
                    + " included.",
            "events tail --once tells the cursor of now."
        })
final class WebhookReplayCommand extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "What add or list calls it.")
    private String id = "";

    @Option(names = "--since", paramLabel = "CURSOR", description = "From where on; from the beginning by default.")
    private @Nullable String since;

    @Override
    protected void run(RemoteBlog blog, Console console) {
        var body = JsonNodeFactory.instance.objectNode();
        if (since != null) {
            body.put("since", since);
        }
        byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode answer = blog.require(
                        Call.of("POST", WebhookCommand.path(id) + "/replay").carrying("application/json", json))
                .json();
        console.say(answer.path("changes").asText() + " changes are looked at");
    }
}
