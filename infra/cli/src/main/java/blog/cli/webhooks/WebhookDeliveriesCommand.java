package blog.cli.webhooks;

import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blog webhook deliveries`
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists what was sent to a webhook in the last 30 days, the newest first, a line each: id, status, type, event,"
                    + " and how the last attempt ended."
        })
final class WebhookDeliveriesCommand extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "What add or list calls it.")
    private String id = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many, 20 by default; 100 are the most.")
    private int limit;

    @Option(names = "--json", description = "One JSON array instead of lines.")
    private boolean json;

    @Override
    protected void run(RemoteBlog blog, Console console) {
        JsonNode deliveries = blog.require(
                        Call.get(WebhookCommand.path(id) + "/deliveries?limit=" + limit, "application/json"))
                .json()
                .path("items");
        if (json) {
            console.say(deliveries.toPrettyString());
        } else {
            deliveries.forEach(delivery -> console.say(line(delivery)));
        }
    }

    private static String line(JsonNode delivery) {
        JsonNode attempts = delivery.path("attempts");
        JsonNode last = attempts.path(attempts.size() - 1);
        String end = last.isMissingNode()
                ? "-"
                : last.path("status").asText(last.path("error").asText()) + " after "
                        + last.path("ms").asText() + " ms, attempt " + attempts.size();
        return "%s  %-9s  %s  %s  %s"
                .formatted(
                        delivery.path("id").asText(),
                        delivery.path("status").asText(),
                        delivery.path("type").asText(),
                        delivery.path("event").asText(),
                        end);
    }
}
