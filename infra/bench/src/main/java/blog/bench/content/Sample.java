package blog.bench.content;

import blog.bench.dynamo.Recording;
import blog.rig.dynamo.DynamoServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The requests of the benchmark and what DynamoDB answers to the calls that they lead to, found out by making them.
public record Sample(List<Scenario> scenarios, Recording recording) {
    /// The settings that the scenarios were made with.
    public static Map<String, String> environment() {
        return SampleBlog.ENVIRONMENT;
    }

    public Scenario scenario(String name) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Over HTTP, since what is recorded is what goes over the wire.
    public static Sample record() throws IOException {
        var recorder = new Recorder();
        try (DynamoServer server = DynamoServer.start();
                DynamoDbClient dynamo = server.client(recorder)) {
            var blog = new SampleBlog(dynamo);
            blog.addPlainPost(recorder.recording());
            return new Sample(blog.run(), recorder.recording());
        }
    }
}
