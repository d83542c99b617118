package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What needs a token, answered by the author function as Lambda has it.
class AuthorZipTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "application/json";

    @TempDir
    private static Path folder;

    private static ZippedBlog blog;

    @BeforeAll
    static void start() throws IOException {
        blog = new ZippedBlog(folder);
        assertThat(status(blog.put("hello", "# Hello\n\nText.\n"))).isEqualTo(201);
        assertThat(status(blog.put("hello", "# Hello\n\nMore text.\n"))).isEqualTo(200);
    }

    @AfterAll
    static void stop() throws IOException {
        blog.close();
    }

    private static int status(JsonNode answer) {
        return answer.path("statusCode").asInt();
    }

    private static int get(String target) throws IOException {
        return status(blog.author("GET", target, TYPE, ""));
    }

    private static JsonNode post(String path, String body) throws IOException {
        return blog.author("POST", path, TYPE, body);
    }

    private static JsonNode body(JsonNode answer) throws IOException {
        return JSON.readTree(answer.path("body").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/manuscripts",
                "/manuscripts?status=published",
                "/manuscripts/hello",
                "/posts/hello/revisions",
                "/posts/hello/revisions/1",
                "/token",
                "/tokens"
            })
    void everyReadAnswers(String target) throws IOException {
        assertThat(get(target)).isEqualTo(200);
    }

    @Test
    void revisionsAreComparedAndRestored() throws IOException {
        var accept = Map.of("Authorization", ZippedBlog.BEARER, "Accept", "text/x-diff");
        JsonNode diff = blog.function("author").call("GET", "/posts/hello/revisions/1/diff?to=2", accept, "");

        assertThat(diff.path("body").asText()).contains("-Text.\n+More text.\n");
        assertThat(status(blog.put("old", "One.\n"))).isEqualTo(201);
        assertThat(status(blog.put("old", "Two.\n"))).isEqualTo(200);
        assertThat(status(post("/posts/old/revisions/1/restore", ""))).isEqualTo(200);
    }

    @Test
    void itRefusesWhatItHasTo() throws IOException {
        var headers = Map.of("Content-Type", "text/markdown", "Authorization", ZippedBlog.BEARER, "If-None-Match", "*");

        assertThat(status(blog.function("author").call("PUT", "/posts/hello", headers, "# Again")))
                .isEqualTo(412);
        assertThat(status(blog.put("bad", "---\ntitle: [\n---\n"))).isEqualTo(400);
        assertThat(status(blog.put("bad", "+++\ntitle = [\n+++\n"))).isEqualTo(400);
        assertThat(status(blog.put("bad", "{\n\"title\": [\n}\n"))).isEqualTo(400);
        assertThat(status(post("/batch", "{\"items\":"))).isEqualTo(400);
        assertThat(status(blog.function("author").call("GET", "/manuscripts", Map.of(), "")))
                .isEqualTo(401);
    }

    @Test
    void aPostIsRenamedDeletedAndGone() throws IOException {
        assertThat(status(blog.put("short", "# Short"))).isEqualTo(201);
        assertThat(status(post("/posts/short/rename", "{\"slug\":\"shorter\"}")))
                .isEqualTo(200);
        assertThat(status(blog.get("/posts/short"))).isEqualTo(308);
        assertThat(status(blog.author("DELETE", "/posts/shorter", "text/markdown", "")))
                .isEqualTo(204);
        assertThat(status(blog.get("/posts/shorter"))).isEqualTo(410);
    }

    @Test
    void aDraftIsShownByALink() throws IOException {
        assertThat(status(blog.put("draft", "---\npublished: false\n---\nText.\n")))
                .isEqualTo(201);
        String url =
                body(post("/posts/draft/preview", "{\"hours\":1}")).path("url").asText();

        assertThat(status(blog.get(url.substring(url.indexOf("/previews/"))))).isEqualTo(200);
    }

    @Test
    void manyPostsAreStoredAtOnce() throws IOException {
        JsonNode answer =
                post("/batch", "{\"items\":[{\"slug\":\"a\",\"markdown\":\"A.\"},{\"slug\":\"b\",\"markdown\":1}]}");

        assertThat(status(answer)).as("%s", answer).isEqualTo(422);
        answer =
                post("/batch", "{\"items\":[{\"slug\":\"a\",\"markdown\":\"A.\"},{\"slug\":\"b\",\"markdown\":\"\"}]}");
        assertThat(body(answer).findValuesAsText("status")).startsWith("201", "422");
    }

    @Test
    void tagsAndAuthorsAreDescribed() throws IOException {
        String tag = "{\"description\":\"About the JVM.\",\"aliases\":[\"jvm\"]}";

        assertThat(status(blog.author("PUT", "/tags/java", TYPE, tag))).isBetween(200, 201);
        assertThat(status(blog.author("PUT", "/authors/ada", TYPE, "{\"name\":\"Ada\"}")))
                .isBetween(200, 201);
    }

    @Test
    void tokensAreIssuedAndRevoked() throws IOException {
        JsonNode answer =
                post("/tokens", "{\"name\":\"Bob\",\"role\":\"editor\",\"expires\":\"2099-01-05T10:00:00Z\"}");
        assertThat(status(answer)).isEqualTo(201);

        String id = body(answer).path("id").asText();
        assertThat(status(blog.author("DELETE", "/tokens/" + id, TYPE, ""))).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256"})
    void tokensOfAnIssuerAreVerified(String algorithm) throws IOException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(blog.issuer().url())
                .audience(ZippedBlog.AUDIENCE)
                .subject("repo:octo/blog")
                .claim("repository", "octo/blog")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        String token = blog.issuer().sign(JWSAlgorithm.parse(algorithm), claims);
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

        assertThat(status(asking(token))).isEqualTo(200);
        assertThat(status(asking(forged))).isEqualTo(401);
    }

    private static JsonNode asking(String token) throws IOException {
        return blog.function("author").call("GET", "/token", Map.of("Authorization", "Bearer " + token), "");
    }
}
