package blog.cli.tokens;

import blog.cli.terminal.Refused;
import blog.tokens.TokenTable;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Where a deployed blog keeps its tokens, as flags. Credentials and region are those of every AWS tool.
final class Deployment {
    @Option(
            names = "--stack",
            paramLabel = "NAME",
            description = "The stack that it was deployed as; it tells the table.")
    private @Nullable String stack;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            defaultValue = "content",
            description = "The table, where no stack tells it; content by default.")
    private String table = "";

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Another address than AWS's, such as http://localhost:4566 for LocalStack.")
    private @Nullable URI endpoint;

    <T> T ask(Function<TokenTable, T> question) {
        try (DynamoDbClient dynamo = at(DynamoDbClient.builder()).build()) {
            return question.apply(new TokenTable(dynamo, table()));
        } catch (SdkException e) {
            throw new Refused(String.valueOf(e.getMessage()).lines().findFirst().orElse("AWS does not answer"));
        }
    }

    private String table() {
        if (stack == null) {
            return table;
        }
        var request = DescribeStacksRequest.builder().stackName(stack).build();
        try (CloudFormationClient cloudFormation =
                at(CloudFormationClient.builder()).build()) {
            return cloudFormation.describeStacks(request).stacks().getFirst().outputs().stream()
                    .filter(output -> output.outputKey().equals("ContentTable"))
                    .findFirst()
                    .orElseThrow(() -> new Refused("the stack " + stack + " is no blog"))
                    .outputValue();
        }
    }

    private <B extends AwsClientBuilder<B, C>, C> B at(B builder) {
        if (endpoint == null) {
            return builder;
        }
        // An emulator does not mind which region it is, but the SDK does.
        String region = System.getenv().getOrDefault("AWS_REGION", Region.US_EAST_1.id());
        return builder.endpointOverride(endpoint).region(Region.of(region));
    }
}
