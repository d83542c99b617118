package blog.cli.tokens;

import blog.cli.remote.ApiCommand;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Console;
import blog.http.PathSegments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `blog token revoke`
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lets a token in no more, from its next request on.")
final class TokenRevokeCommand extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "What create or list calls it.")
    private String id = "";

    @Override
    protected void run(RemoteBlog blog, Console console) {
        blog.require(Call.of("DELETE", "/tokens/" + PathSegments.encode(id)));
    }
}
