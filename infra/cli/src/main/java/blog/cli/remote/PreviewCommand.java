package blog.cli.remote;

import blog.cli.terminal.Console;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blog preview`: a draft for whoever has its address.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints an address under which anyone can read a post that is not public, until it expires.")
public final class PreviewCommand extends PostCommand {
    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "24",
            description = "How long it can be read, 24 hours by default, at most 720.")
    private int hours;

    @Override
    void run(RemoteBlog blog, String slug, Console console) {
        byte[] body = ("{\"hours\":" + hours + "}").getBytes(StandardCharsets.UTF_8);
        Answer answer =
                blog.require(Call.of("POST", Call.post(slug) + "/preview").carrying("application/json", body));
        console.say(answer.json().path("url").asText());
    }
}
