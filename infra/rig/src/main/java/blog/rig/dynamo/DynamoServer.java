package blog.rig.dynamo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// A DynamoDB Local in memory behind HTTP, with the blog's tables in it: for functions in processes of their own, and
/// for what shows on the wire.
public final class DynamoServer implements AutoCloseable {
    /// It keeps the tables of each of them apart.
    private static final String ACCOUNT = "test";

    private static final Region REGION = Region.US_EAST_1;

    private final DynamoDBProxyServer server;
    private final URI endpoint;

    private DynamoServer(DynamoDBProxyServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    public static DynamoServer start() throws IOException {
        String port = Integer.toString(freePort());
        try {
            DynamoDBProxyServer server =
                    ServerRunner.createServerFromCommandLineArgs(new String[] {"-inMemory", "-port", port});
            server.start();
            var started = new DynamoServer(server, URI.create("http://localhost:" + port));
            try (DynamoDbClient client = started.client()) {
                Tables.create(client);
            }
            return started;
        } catch (Exception e) {
            throw new IOException("DynamoDB Local does not start", e);
        }
    }

    /// A port on which nobody listens.
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    /// A client that tells interceptors of every call.
    public DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCOUNT, ACCOUNT)))
                .httpClientBuilder(AwsCrtHttpClient.builder())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .executionInterceptors(List.of(interceptors))
                        .build())
                .build();
    }

    /// What tells a function of these tables, were they at another address.
    public static Map<String, String> environment(String endpoint) {
        return Map.of(
                "AWS_ENDPOINT_URL",
                endpoint,
                "AWS_REGION",
                REGION.id(),
                "AWS_ACCESS_KEY_ID",
                ACCOUNT,
                "AWS_SECRET_ACCESS_KEY",
                ACCOUNT,
                "CONTENT_TABLE",
                Tables.CONTENT,
                "COMMENTS_TABLE",
                Tables.COMMENTS,
                "BLOG_COMMENTS",
                "open");
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("DynamoDB Local does not stop", e);
        }
    }
}
