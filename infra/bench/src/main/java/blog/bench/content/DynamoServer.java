package blog.bench.content;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// A DynamoDB Local behind HTTP, and a client of it that tells an interceptor of every call.
public final class DynamoServer implements AutoCloseable {
    private final DynamoDBProxyServer server;
    private final DynamoDbClient client;

    private DynamoServer(DynamoDBProxyServer server, DynamoDbClient client) {
        this.server = server;
        this.client = client;
    }

    public static DynamoServer start(ExecutionInterceptor interceptor) throws IOException {
        String port = Integer.toString(freePort());
        try {
            DynamoDBProxyServer server =
                    ServerRunner.createServerFromCommandLineArgs(new String[] {"-inMemory", "-port", port});
            server.start();
            return new DynamoServer(server, client(URI.create("http://localhost:" + port), interceptor));
        } catch (Exception e) {
            throw new IOException("DynamoDB Local does not start", e);
        }
    }

    private static DynamoDbClient client(URI endpoint, ExecutionInterceptor interceptor) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(AwsCrtHttpClient.create())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(interceptor)
                        .build())
                .build();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("DynamoDB Local does not stop", e);
        }
    }
}
