package blog.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Blog;
import blog.lambda.AuthorFunction;
import blog.lambda.CommenterFunction;
import blog.lambda.ReaderFunction;
import blog.local.gateway.Gateway;
import blog.local.gateway.Listener;
import blog.local.gateway.Routes;
import blog.settings.Settings;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The whole API over HTTP while DynamoDB throttles every call, or cannot be reached at all.
class StoreDownTest {
    private static final byte[] THROTTLED = """
            {"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException","message":"slow down"}
            """.getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "GET, /posts/hello",
        "GET, /posts?tag=aws",
        "GET, /tags",
        "GET, /posts/hello/comments",
        "GET, /comment-counts?slug=hello",
        "POST, /posts/hello/comments",
        "PUT, /posts/hello",
        "DELETE, /posts/hello"
    })
    void everyCallAnswers503WithAHint(String method, String target) throws Exception {
        HttpServer throttling = throttling();
        try {
            assertUnavailable(throttling.getAddress().getPort(), method, target);
            assertUnavailable(closedPort(), method, target);
        } finally {
            throttling.stop(0);
        }
    }

    private static void assertUnavailable(int store, String method, String target) throws Exception {
        try (DynamoDbClient dynamo = clientOf(store);
                Listener listener = Listener.open("localhost", 0);
                HttpClient http = HttpClient.newHttpClient()) {
            var blog = new Blog(settings(), dynamo, Clock.systemUTC(), _ -> {});
            var functions = Map.of(
                    "reader", new ReaderFunction(blog),
                    "commenter", new CommenterFunction(blog),
                    "author", new AuthorFunction(blog));
            listener.serve(new Gateway(Routes.load(), Map.copyOf(functions), Clock.systemUTC(), _ -> {})::handle);

            HttpResponse<String> answer = http.send(request(listener.port(), method, target), BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).doesNotContain("dynamodb", "slow down", "Exception");
        }
    }

    private static HttpRequest request(int port, String method, String target) {
        boolean comment = method.equals("POST");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1" + target))
                .header("Authorization", "Bearer dev")
                .header("Content-Type", comment ? "application/json" : "text/markdown")
                .method(method, BodyPublishers.ofString("{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Hi.\"}"))
                .build();
    }

    private static Settings settings() {
        return Settings.from(Map.of("CONTENT_TABLE", "content", "COMMENTS_TABLE", "comments"));
    }

    private static DynamoDbClient clientOf(int port) {
        return DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create("http://localhost:" + port))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(2)))
                .build();
    }

    private static HttpServer throttling() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(400, THROTTLED.length);
            exchange.getResponseBody().write(THROTTLED);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
