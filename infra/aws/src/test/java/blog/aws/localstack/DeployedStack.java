package blog.aws.localstack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.s3.S3Client;

/// A stack made from a synthesised template, as CloudFormation makes it.
final class DeployedStack {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 300;

    private final CloudFormationClient cloudFormation;
    private final String id;

    private DeployedStack(CloudFormationClient cloudFormation, String id) {
        this.cloudFormation = cloudFormation;
        this.id = id;
    }

    /// Uploads what the stack `name` of `assembly`, the folder that the CDK wrote, refers to, and creates it.
    static DeployedStack deploy(LocalStack cloud, Path assembly, String name, Adaptation adaptation) {
        var assets = new Assets(cloud.client(S3Client.builder().forcePathStyle(true)), cloud.region());
        var cloudFormation = cloud.client(CloudFormationClient.builder());
        try {
            String bucket = assets.upload(assembly.resolve(name + ".assets.json"));
            Path file = assembly.resolve(name + ".template.json");
            var template = (ObjectNode) new JsonMapper().readTree(file.toFile());
            adaptation.applyTo(template);
            assets.put(bucket, "template.json", RequestBody.fromString(template.toString()));
            var stack = new DeployedStack(
                    cloudFormation,
                    cloudFormation
                            .createStack(CreateStackRequest.builder()
                                    .stackName(name)
                                    .templateURL(cloud.endpoint()
                                            .resolve("/" + bucket + "/template.json")
                                            .toString())
                                    .capabilities(Capability.CAPABILITY_IAM, Capability.CAPABILITY_NAMED_IAM)
                                    .build())
                            .stackId());
            stack.await("CREATE_COMPLETE");
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What has to be different in a template here.
    @FunctionalInterface
    interface Adaptation {
        void applyTo(ObjectNode template);
    }

    Map<String, String> outputs() {
        return describe().outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue));
    }

    /// Deletes the stack with everything in it.
    void delete() {
        cloudFormation.deleteStack(DeleteStackRequest.builder().stackName(id).build());
        await("DELETE_COMPLETE");
    }

    private Stack describe() {
        return cloudFormation
                .describeStacks(DescribeStacksRequest.builder().stackName(id).build())
                .stacks()
                .getFirst();
    }

    private void await(String wanted) {
        long end = System.nanoTime() + LIMIT.toNanos();
        Stack stack = describe();
        while (stack.stackStatusAsString().endsWith("_IN_PROGRESS") && System.nanoTime() < end) {
            pause();
            stack = describe();
        }
        if (!stack.stackStatusAsString().equals(wanted)) {
            throw new AssertionError("The stack is in " + stack.stackStatus() + ", not " + wanted + ": "
                    + stack.stackStatusReason() + "\n" + reasons());
        }
    }

    private String reasons() {
        List<String> lines =
                cloudFormation
                        .describeStackEvents(DescribeStackEventsRequest.builder()
                                .stackName(id)
                                .build())
                        .stackEvents()
                        .stream()
                        .filter(event -> event.resourceStatusAsString().endsWith("_FAILED"))
                        .map(event -> event.logicalResourceId() + " (" + event.resourceType() + "): "
                                + event.resourceStatusReason())
                        .toList();
        return String.join("\n", lines);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
