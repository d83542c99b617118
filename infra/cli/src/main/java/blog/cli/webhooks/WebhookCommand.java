package blog.cli.webhooks;

import blog.http.PathSegments;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `blog webhook`: who is told.
@Command(
        name = "webhook",
        mixinStandardHelpOptions = true,
        description =
                "Addresses that are told what becomes of posts and comments, by the token of an owner or an editor.",
        subcommands = {
            WebhookAddCommand.class,
            WebhookListCommand.class,
            WebhookTestCommand.class,
            WebhookDeliveriesCommand.class,
            WebhookReplayCommand.class,
            WebhookDeleteCommand.class
        })
public final class WebhookCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(command, "say what to do: webhook add, list, test, deliveries, replay or delete");
    }

    static String path(String id) {
        return "/webhooks/" + PathSegments.encode(id);
    }
}
