package blog.cli.webhooks;

import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blog webhook list`
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists webhooks without their secrets, a line each: id, status, address, and why it is disabled.")
final class WebhookListCommand extends ApiCommand {
    @Option(names = "--json", description = "One JSON array instead of lines.")
    private boolean json;

    @Override
    protected void run(RemoteBlog blog, Console console) {
        JsonNode webhooks =
                blog.require(Call.get("/webhooks", "application/json")).json().path("items");
        if (json) {
            console.say(webhooks.toPrettyString());
        } else {
            webhooks.forEach(webhook -> console.say("%s  %-8s  %s  %s"
                    .formatted(
                            webhook.path("id").asText(),
                            webhook.path("status").asText(),
                            webhook.path("url").asText(),
                            webhook.path("reason").asText())
                    .stripTrailing()));
        }
    }
}
