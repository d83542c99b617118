package blog.cli.webhooks;

import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blog webhook add`
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Has an address told what becomes of posts and comments, and prints the secret that signs it, this once.",
            "The secret is all that goes to standard output; the webhook's id goes to standard error."
        })
final class WebhookAddCommand extends ApiCommand {
    @Parameters(paramLabel = "URL", description = "Where to: https, and a public address; on this machine any.")
    private String url = "";

    @Option(
            names = "--events",
            paramLabel = "TYPE",
            split = ",",
            description = "Only these, such as blog.post.created; all by default.")
    private List<String> events = List.of();

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    @Override
    protected void run(RemoteBlog blog, Console console) {
        var body = JsonNodeFactory.instance.objectNode().put("url", url);
        if (!events.isEmpty()) {
            events.forEach(body.withArray("events")::add);
        }
        if (description != null) {
            body.put("description", description);
        }
        byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode webhook = blog.require(Call.of("POST", "/webhooks").carrying("application/json", json))
                .json();
        console.complain("the webhook has the id " + webhook.path("id").asText()
                + " and this secret, which is shown this once:");
        console.say(webhook.path("secret").asText());
    }
}
