package blog.cli.tokens;

import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blog token list`
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists tokens without their secrets, a line each: id, role, expiry, prefix and name.")
final class TokenListCommand extends ApiCommand {
    @Option(names = "--json", description = "One JSON array instead of lines.")
    private boolean json;

    @Override
    protected void run(RemoteBlog blog, Console console) {
        JsonNode tokens =
                blog.require(Call.get("/tokens", "application/json")).json().path("items");
        if (json) {
            console.say(tokens.toPrettyString());
        } else {
            tokens.forEach(token -> console.say(line(token)));
        }
    }

    private static String line(JsonNode token) {
        return "%s  %-9s  %-20s  %s  %s"
                .formatted(
                        token.path("id").asText(),
                        token.path("role").asText(),
                        token.path("expires").asText("-"),
                        token.path("prefix").asText("-"),
                        token.path("name").asText());
    }
}
