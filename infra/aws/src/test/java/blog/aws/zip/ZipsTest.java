package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Blog;
import blog.Followers;
import blog.Settings;
import blog.names.Slug;
import blog.tokens.Principal;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Every route, answered by the functions as Lambda has them.
class ZipsTest {
    private static final Map<String, String> MANUSCRIPT =
            Map.of("Content-Type", "text/markdown", "Authorization", "Bearer secret");
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @TempDir
    private static Path folder;

    private static LocalServer server;
    private static FunctionProcess reader;
    private static FunctionProcess author;
    private static FunctionProcess commenter;

    @BeforeAll
    static void start() throws Exception {
        server = new LocalServer();
        reader = FunctionProcess.start("reader", folder, "ReaderFunction", server.environment());
        author = FunctionProcess.start("writers", folder, "AuthorFunction", server.environment());
        commenter = FunctionProcess.start("writers", folder, "CommenterFunction", server.environment());
        write();
    }

    @AfterAll
    static void stop() throws Exception {
        reader.close();
        author.close();
        commenter.close();
        server.close();
    }

    private static void write() throws IOException {
        try (DynamoDbClient dynamo = server.client()) {
            var blog = new Blog(
                    Settings.from(server.environment()), dynamo, Clock.systemUTC(), Throwable::printStackTrace);
            blog.tables().tokens().put("secret", new Principal("Ada", Role.OWNER), Instant.now(), null);
            assertThat(status(put("/posts/hello", "---\ntitle: Hello\ntags: [java]\n---\nText.\n")))
                    .isEqualTo(201);
            Followers.projector(blog).project(new Slug("hello"));
            String comment = "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"So *that* is it.\"}";
            assertThat(status(commenter.call("POST", "/posts/hello/comments", JSON, comment)))
                    .isEqualTo(201);
        }
    }

    private static JsonNode put(String path, String manuscript) throws IOException {
        return author.call("PUT", path, MANUSCRIPT, manuscript);
    }

    private static int status(JsonNode answer) {
        return answer.path("statusCode").asInt();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts",
                "/posts?tag=java",
                "/posts?fields=slug",
                "/posts/hello",
                "/posts/hello?fields=title",
                "/posts/hello/comments",
                "/comment-counts?slug=hello",
                "/tags",
                "/tags/java",
                "/health",
                "/openapi.json",
                "/highlight.css"
            })
    void everyReadAnswers(String path) throws IOException {
        JsonNode answer = reader.get(path);

        assertThat(status(answer)).as("%s", answer).isEqualTo(200);
        assertThat(answer.path("body").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/markdown", "text/html"})
    void aPostHasOtherRepresentations(String type) throws IOException {
        JsonNode answer = reader.call("GET", "/posts/hello", Map.of("Accept", type), "");

        assertThat(status(answer)).isEqualTo(200);
        assertThat(answer.path("body").asText()).contains("Text.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /posts/none, 404",
        "GET, /posts?cursor=x, 400",
        "GET, /posts?limit=a, 400",
        "GET, /posts/hello?x=y, 400",
        "GET, /posts/%ff, 400",
        "POST, /posts/hello, 405",
        "OPTIONS, /posts/hello, 204",
        "HEAD, /posts/hello, 200"
    })
    void errorsOfTheReaderAreProblems(String method, String target, int expected) throws IOException {
        assertThat(status(reader.call(method, target, Map.of(), ""))).isEqualTo(expected);
    }

    @Test
    void theAuthorRefusesWhatItHasTo() throws IOException {
        var headers = Map.of("Content-Type", "text/markdown", "Authorization", "Bearer secret", "If-None-Match", "*");

        assertThat(status(author.call("PUT", "/posts/hello", headers, "# Again")))
                .isEqualTo(412);
        assertThat(status(put("/posts/bad", "---\ntitle: [\n---\n"))).isEqualTo(400);
        assertThat(status(author.call("GET", "/manuscripts", MANUSCRIPT, ""))).isEqualTo(200);
        assertThat(status(author.call("GET", "/manuscripts", Map.of(), ""))).isEqualTo(401);
    }

    @Test
    void aPostIsDeletedAndGone() throws IOException {
        assertThat(status(put("/posts/short", "# Short"))).isEqualTo(201);
        assertThat(status(author.call("DELETE", "/posts/short", MANUSCRIPT, "")))
                .isEqualTo(204);
        assertThat(status(reader.get("/posts/short"))).isEqualTo(410);
    }

    @Test
    void aRepeatedCommentIsStoredOnce() throws IOException {
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "0123456789abcdef");
        String comment = "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"Once.\"}";

        JsonNode first = commenter.call("POST", "/posts/hello/comments", headers, comment);
        JsonNode second = commenter.call("POST", "/posts/hello/comments", headers, comment);

        assertThat(status(first)).isEqualTo(201);
        assertThat(second.path("body")).isEqualTo(first.path("body"));
    }
}
