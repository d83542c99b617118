package blog.cli.tokens;

import blog.cli.remote.Answer;
import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blog token create`
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a token and prints it, this once: only its hash is kept.",
            "The token is all that goes to standard output; its id, which revokes it, goes to standard error."
        })
final class TokenCreateCommand extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "Whose token it is; all tokens of one name have the same posts.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description =
                    "owner, editor, author (own posts only), moderator (comments only) or reader (drafts by name).")
    private String role = "";

    @Option(names = "--days", paramLabel = "N", description = "How many days it is valid, for ever by default.")
    private @Nullable Integer days;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            description = "It may only write slugs that begin so; for editors and authors.")
    private @Nullable String prefix;

    /// An answer that is lost on the way leaves a token that nobody knows; the list shows it.
    @Override
    protected void run(RemoteBlog blog, Console console) {
        var body = JsonNodeFactory.instance.objectNode().put("name", name).put("role", role);
        if (days != null) {
            Instant expires = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
            body.put("expires", expires.toString());
        }
        if (prefix != null) {
            body.put("prefix", prefix);
        }
        byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
        Answer answer = blog.require(Call.of("POST", "/tokens").carrying("application/json", json));
        console.complain("the token of " + name + " has the id "
                + answer.json().path("id").asText() + " and is shown this once:");
        console.say(answer.json().path("token").asText());
    }
}
