package blog.cli.remote;

import blog.cli.terminal.Console;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `blog rename`: a post at another address.
@Command(
        name = "rename",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Gives a post another slug; the old address leads there for ever.")
public final class RenameCommand extends PostCommand {
    @Parameters(index = "1", paramLabel = "NEW", description = "The slug that it gets.")
    private String renamed = "";

    @Mixin
    private final Condition condition = new Condition();

    @Override
    void run(RemoteBlog blog, String slug, Console console) {
        byte[] body = new JsonMapper()
                .createObjectNode()
                .put("slug", renamed)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        blog.require(condition.on(Call.of("POST", Call.post(slug) + "/rename").carrying("application/json", body)));
        console.say(blog.base() + Call.post(renamed));
    }
}
