package blog.cli.remote;

import blog.cli.terminal.Console;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blog get`: one post, in any status.
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints a post's manuscript as it was uploaded, or what the blog knows of it.",
        footer = {"", "Exit codes: 0 there it is, 1 there is no such post, 2 the command line is wrong."})
public final class GetCommand extends PostCommand {
    @Option(names = "--json", description = "The post as JSON, with its HTML, instead of the manuscript.")
    private boolean json;

    @Option(names = "--etag", description = "Its entity tag alone.")
    private boolean etag;

    @Override
    void run(RemoteBlog blog, String slug, Console console) {
        Answer answer = blog.require(Call.get(Call.manuscript(slug), json ? "application/json" : "text/markdown"));
        if (etag) {
            console.say(answer.etag());
        } else if (json) {
            console.say(answer.json().toPrettyString());
        } else {
            console.print(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }
}
