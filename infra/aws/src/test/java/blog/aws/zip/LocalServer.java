package blog.aws.zip;

import blog.local.dynamo.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// DynamoDB Local over HTTP, with the blog's tables.
final class LocalServer implements AutoCloseable {
    private final DynamoDBProxyServer server;
    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    private LocalServer(DynamoDBProxyServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    static LocalServer start() throws Exception {
        int port = freePort();
        var server = ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-inMemory", "-port", Integer.toString(port)});
        server.start();
        var local = new LocalServer(server, URI.create("http://localhost:" + port));
        try (DynamoDbClient dynamo = local.client()) {
            Tables.create(dynamo);
        }
        return local;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    DynamoDbClient client() {
        return DynamoDbClient.builder().endpointOverride(endpoint).build();
    }

    /// What a function is told about where it is.
    Map<String, String> environment() {
        return environment(endpoint.toString());
    }

    static Map<String, String> environment(String endpoint) {
        return Map.of(
                "AWS_ENDPOINT_URL",
                endpoint,
                "AWS_REGION",
                "us-east-1",
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test",
                "CONTENT_TABLE",
                Tables.CONTENT,
                "COMMENTS_TABLE",
                Tables.COMMENTS);
    }

    /// What it answers to one of the SDK's calls, handed on.
    FakeAws.Answer answer(String operation, String request) {
        var post = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/dynamodb/aws4_request, "
                                + "SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build();
        try {
            HttpResponse<String> response = http.send(post, HttpResponse.BodyHandlers.ofString());
            return new FakeAws.Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        }
    }
}
