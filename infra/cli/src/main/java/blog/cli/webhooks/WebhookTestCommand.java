package blog.cli.webhooks;

import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `blog webhook test`
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends a webhook an event of the type blog.webhook.test; deliveries shows how it was taken.")
final class WebhookTestCommand extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "What add or list calls it.")
    private String id = "";

    @Override
    protected void run(RemoteBlog blog, Console console) {
        JsonNode delivery =
                blog.require(Call.of("POST", WebhookCommand.path(id) + "/test")).json();
        console.say("sent as " + delivery.path("id").asText());
    }
}
