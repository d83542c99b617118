package blog.bench.content;

import blog.bench.dynamo.Recording;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

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
        String port = Integer.toString(freePort());
        DynamoDBProxyServer server = server(port);
        var recorder = new Recorder();
        try (DynamoDbClient dynamo = client(URI.create("http://localhost:" + port), recorder)) {
            var blog = new SampleBlog(dynamo);
            blog.addPlainPost(recorder.recording());
            return new Sample(blog.run(), recorder.recording());
        } finally {
            stop(server);
        }
    }

    private static DynamoDBProxyServer server(String port) throws IOException {
        try {
            DynamoDBProxyServer server =
                    ServerRunner.createServerFromCommandLineArgs(new String[] {"-inMemory", "-port", port});
            server.start();
            return server;
        } catch (Exception e) {
            throw new IOException("DynamoDB Local does not start", e);
        }
    }

    private static void stop(DynamoDBProxyServer server) throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("DynamoDB Local does not stop", e);
        }
    }

    private static DynamoDbClient client(URI endpoint, Recorder recorder) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(AwsCrtHttpClient.create())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(recorder)
                        .build())
                .build();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
