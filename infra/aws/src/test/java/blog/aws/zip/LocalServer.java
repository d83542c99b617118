package blog.aws.zip;

import blog.rig.dynamo.DynamoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The store behind functions that run: asked by a blog of the test's own, and in the functions' place.
final class LocalServer implements AutoCloseable {
    private final DynamoServer server = DynamoServer.start();
    private final HttpClient http = HttpClient.newHttpClient();

    LocalServer() throws IOException {}

    DynamoDbClient client() {
        return server.client();
    }

    /// What a function is told about where it is.
    Map<String, String> environment() {
        return DynamoServer.environment(server.endpoint().toString());
    }

    /// What it answers to one of the SDK's calls, handed on.
    FakeAws.Answer answer(String operation, String request) {
        var post = HttpRequest.newBuilder(server.endpoint())
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
    public void close() throws IOException {
        http.close();
        server.close();
    }
}
