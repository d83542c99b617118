package blog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Blog;
import blog.lambda.AuthorFunction;
import blog.lambda.CommenterFunction;
import blog.local.dynamo.Tables;
import blog.posts.manuscript.Slug;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// The reader as Lambda has it: its own jar, and nothing else on the class path.
class ReaderJarTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENDPOINT = "aws.endpointUrl";

    private static DynamoDBProxyServer server;
    private static IsolatedFunction reader;

    @BeforeAll
    static void start() throws Exception {
        String port = Integer.toString(freePort());
        server = ServerRunner.createServerFromCommandLineArgs(new String[] {"-inMemory", "-port", port});
        server.start();
        System.setProperty(ENDPOINT, "http://localhost:" + port);
        write(URI.create("http://localhost:" + port));
        reader = new IsolatedFunction(Synthesis.artifacts().reader(), "blog.lambda.ReaderFunction");
    }

    @AfterAll
    static void stop() throws Exception {
        System.clearProperty(ENDPOINT);
        reader.close();
        server.stop();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// A post with a tag and a comment, written by the functions whose job that is.
    private static void write(URI endpoint) throws IOException {
        try (DynamoDbClient dynamo =
                DynamoDbClient.builder().endpointOverride(endpoint).build()) {
            Tables.create(dynamo);
            var settings = blog.Settings.from(System.getenv());
            var blog = new Blog(settings, dynamo, Clock.systemUTC(), Throwable::printStackTrace);
            blog.tokens().put("secret", "Ada", "owner");
            String post = "---\ntitle: Hello\ntags: [java]\n---\nText.\n";
            assertThat(status(new AuthorFunction(blog), event("PUT", "/posts/hello", "text/markdown", post)))
                    .isEqualTo(201);
            String comment = "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"So *that* is it.\"}";
            assertThat(status(
                            new CommenterFunction(blog),
                            event("POST", "/posts/hello/comments", "application/json", comment)))
                    .isEqualTo(201);
            blog.posts().project(new Slug("hello"));
        }
    }

    private static byte[] event(String method, String path, String type, String body) throws IOException {
        int query = path.indexOf('?');
        return JSON.writeValueAsBytes(Map.of(
                "httpMethod",
                method,
                "path",
                query < 0 ? path : path.substring(0, query),
                "multiValueHeaders",
                Map.of(
                        "Content-Type", List.of(type),
                        "Accept", List.of(type),
                        "Authorization", List.of("Bearer secret")),
                "multiValueQueryStringParameters",
                query < 0
                        ? Map.of()
                        : Map.of(
                                path.substring(query + 1, path.indexOf('=')),
                                List.of(path.substring(path.indexOf('=') + 1))),
                "body",
                body));
    }

    private static int status(RequestStreamHandler function, byte[] event) throws IOException {
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event), out, null);
        return JSON.readTree(out.toByteArray()).path("statusCode").asInt();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts",
                "/posts?tag=java",
                "/posts/hello",
                "/posts/hello/comments",
                "/comment-counts?slug=hello",
                "/tags",
                "/tags/java",
                "/health",
                "/openapi.json"
            })
    void everyRouteAnswers(String path) throws Exception {
        JsonNode answer = JSON.readTree(reader.handle(event("GET", path, "application/json", "")));

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.path("body").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/markdown", "text/html"})
    void aPostHasOtherRepresentations(String type) throws Exception {
        JsonNode answer = JSON.readTree(reader.handle(event("GET", "/posts/hello", type, "")));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("body").asText()).contains("Text.");
    }

    @Test
    void itsClassPathHoldsNoMarkdownYamlOrSanitiser() throws IOException {
        try (var jar = new JarFile(Synthesis.artifacts().reader().toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.matches("(com/vladsch|org/commonmark|org/snakeyaml|org/owasp|org/jsoup"
                            + "|com/fasterxml/jackson/databind|com/amazonaws/services/lambda/runtime/events).*"));
        }
    }
}
