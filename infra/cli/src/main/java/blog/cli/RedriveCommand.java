package blog.cli;

import blog.cli.deployed.Place;
import blog.cli.terminal.Console;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;

/// `blog redrive`: what a subscriber has given up, once more.
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings the dead letters of a subscriber, such as feeds or webhooks, back to its queue, when the cause is"
                    + " mended.",
            "It works on the blog that serves on this machine, or on a deployed one with --stack."
        },
        footer = {"", "Exit codes: 0 they are on their way, 1 it could not be done, 2 the command line is wrong."})
final class RedriveCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The subscriber: feeds, webhooks or purge.")
    private String name = "";

    @Mixin
    private final Serving serving = new Serving();

    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        var console = new Console(command.getOut(), command.getErr());
        if (place.isNamed()) {
            console.say(ofDeployed() + " messages are on their way back to " + name);
        } else {
            int count = serving.post("/_stage/redrive/" + name, "name the stack of a deployed one by --stack")
                    .path("messages")
                    .asInt();
            console.say(count + " messages are on their way back to " + name);
        }
        return ExitCode.OK;
    }

    /// About how many there were when SQS was asked to move them.
    private String ofDeployed() {
        String output = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        String url = place.output(output + "DeadLetterQueueUrl").orElseThrow();
        var attributes = GetQueueAttributesRequest.builder()
                .queueUrl(url)
                .attributeNames(QueueAttributeName.QUEUE_ARN, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
                .build();
        return place.ask(SqsClient.builder(), sqs -> {
            var known = sqs.getQueueAttributes(attributes).attributes();
            sqs.startMessageMoveTask(StartMessageMoveTaskRequest.builder()
                    .sourceArn(known.get(QueueAttributeName.QUEUE_ARN))
                    .build());
            return Objects.requireNonNull(known.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
        });
    }
}
