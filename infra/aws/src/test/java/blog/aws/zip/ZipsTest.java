package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What anyone may ask for, answered by the functions as Lambda has them.
class ZipsTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @TempDir
    private static Path folder;

    private static ZippedBlog blog;

    @BeforeAll
    static void start() throws IOException {
        blog = new ZippedBlog(folder);
        assertThat(status(blog.put("hello", "---\ntitle: Hello\nauthor: Ada\ntags: [java]\n---\nText.\n")))
                .isEqualTo(201);
        String comment = "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"So *that* is it.\"}";
        assertThat(status(comment(JSON, comment))).isEqualTo(202);
        assertThat(status(comment(ZippedBlog.OWNER, comment))).isEqualTo(201);
        assertThat(blog.follow().toString()).isEqualTo(ZippedBlog.FOLLOWED);
    }

    @AfterAll
    static void stop() throws IOException {
        blog.close();
    }

    private static JsonNode comment(Map<String, String> headers, String comment) throws IOException {
        return blog.function("commenter").call("POST", "/posts/hello/comments", headers, comment);
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
                "/authors",
                "/authors/ada",
                "/changes",
                "/health",
                "/openapi.json",
                "/highlight.css"
            })
    void everyReadAnswers(String path) throws IOException {
        JsonNode answer = blog.get(path);

        assertThat(status(answer)).as("%s", answer).isEqualTo(200);
        assertThat(answer.path("body").asText()).isNotEmpty();
    }

    @Test
    void aFormIsGivenOut() throws IOException {
        JsonNode answer = blog.function("commenter").get("/posts/hello/comments/form");

        assertThat(status(answer)).as("%s", answer).isEqualTo(200);
        assertThat(answer.path("body").asText()).contains("\"form\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/markdown", "text/html"})
    void aPostHasOtherRepresentations(String type) throws IOException {
        JsonNode answer = blog.function("reader").call("GET", "/posts/hello", Map.of("Accept", type), "");

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
        assertThat(status(blog.function("reader").call(method, target, Map.of(), "")))
                .isEqualTo(expected);
    }

    @Test
    void aRepeatedCommentIsStoredOnce() throws IOException {
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "0123456789abcdef");
        String comment = "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"Once.\"}";

        JsonNode first = comment(headers, comment);
        JsonNode second = comment(headers, comment);

        assertThat(status(first)).isEqualTo(202);
        assertThat(second.path("body")).isEqualTo(first.path("body"));
    }
}
