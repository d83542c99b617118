package blog.cli.deployed;

import blog.cli.terminal.Refused;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;

/// Where a deployed blog is, as flags. Credentials and region are those of every AWS tool.
public final class Place {
    @Option(
            names = "--stack",
            paramLabel = "NAME",
            description = "The stack that it was deployed as; it tells what the command needs.")
    private @Nullable String stack;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Another address than AWS's, such as http://localhost:4566 for LocalStack.")
    private @Nullable URI endpoint;

    /// Whether a stack is named.
    public boolean isNamed() {
        return stack != null;
    }

    /// What the stack puts out under this key; empty when no stack is named. Refuses a stack that has no such output.
    public Optional<String> output(String key) {
        if (stack == null) {
            return Optional.empty();
        }
        String name = stack;
        var request = DescribeStacksRequest.builder().stackName(name).build();
        return Optional.of(ask(
                CloudFormationClient.builder(),
                client -> client.describeStacks(request).stacks().getFirst().outputs().stream()
                        .filter(output -> output.outputKey().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Refused("the stack " + name + " has no " + key))
                        .outputValue()));
    }

    /// Has AWS's answer to a question, and refuses with its reason when there is none.
    public <B extends AwsClientBuilder<B, C>, C extends AutoCloseable, T> T ask(B builder, Function<C, T> question) {
        if (endpoint != null) {
            // An emulator does not mind which region it is, but the SDK does.
            String region = System.getenv().getOrDefault("AWS_REGION", Region.US_EAST_1.id());
            builder.endpointOverride(endpoint).region(Region.of(region));
        }
        C client = builder.build();
        try {
            return question.apply(client);
        } catch (SdkException e) {
            throw new Refused(String.valueOf(e.getMessage()).lines().findFirst().orElse("AWS does not answer"));
        } finally {
            close(client);
        }
    }

    private static void close(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
