package blog.cli.remote;

import blog.cli.terminal.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `blog delete`: a post away.
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Deletes a post; readers are told that it is gone, and its revisions are kept.")
public final class DeleteCommand extends PostCommand {
    @Mixin
    private final Condition condition = new Condition();

    @Override
    void run(RemoteBlog blog, String slug, Console console) {
        blog.require(condition.on(Call.of("DELETE", Call.post(slug))));
        console.say("deleted " + slug);
    }
}
