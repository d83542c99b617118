package blog.cli.webhooks;

import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `blog webhook delete`
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Has a webhook told of nothing any more.")
final class WebhookDeleteCommand extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "What add or list calls it.")
    private String id = "";

    @Override
    protected void run(RemoteBlog blog, Console console) {
        blog.require(Call.of("DELETE", WebhookCommand.path(id)));
        console.say("deleted " + id);
    }
}
