package blog.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Author;
import blog.Blog;
import blog.LocalDynamo;
import blog.Requests;
import blog.TestBlog;
import blog.http.Response;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final TestBlog blog = new TestBlog();

    @Test
    void aTokenLetsInAsWhatItWasMadeAndIsToldOnce() throws IOException {
        JsonNode made = json(create("{\"name\":\"Ada\",\"role\":\"author\"}"));
        String secret = made.path("token").asText();

        assertThat(put(secret, "hers").status()).isEqualTo(201);
        assertThat(as(secret, "/tokens").status()).isEqualTo(403);

        JsonNode listed = json(as(Requests.TOKEN, "/tokens")).path("items").path(0);
        assertThat(listed.path("id")).isEqualTo(made.path("id"));
        assertThat(listed.path("name").asText()).isEqualTo("Ada");
        assertThat(listed.has("token")).isFalse();
        assertThat(blog.items()).noneMatch(item -> item.contains(secret));
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() throws IOException {
        JsonNode made = json(create("{\"name\":\"Ada\",\"role\":\"editor\"}"));
        String secret = made.path("token").asText();
        String address = "/tokens/" + made.path("id").asText();
        assertThat(put(secret, "before").status()).isEqualTo(201);

        assertThat(owner("DELETE", address).status()).isEqualTo(204);

        assertThat(put(secret, "after").status()).isEqualTo(401);
        assertThat(owner("DELETE", address).status()).isEqualTo(404);
    }

    @Test
    void aTokenIsToldWhoseItIs() throws IOException {
        String secret = json(create("{\"name\":\"Ada\",\"role\":\"moderator\"}"))
                .path("token")
                .asText();

        JsonNode told = json(as(secret, "/token"));

        assertThat(told.path("name").asText()).isEqualTo("Ada");
        assertThat(told.path("role").asText()).isEqualTo("moderator");
        assertThat(told.at("/site/lang").asText()).isEqualTo("en");
        assertThat(told.at("/site/url").asText()).isEqualTo("https://site.example");
        assertThat(as("none", "/token").status()).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() throws IOException {
        Instant expires = Instant.now().plus(Duration.ofHours(1));
        String secret = json(create("{\"name\":\"Ada\",\"role\":\"reader\",\"expires\":\"" + expires + "\"}"))
                .path("token")
                .asText();

        assertThat(in(Duration.ofMinutes(59), secret).status()).isEqualTo(200);
        assertThat(in(Duration.ofMinutes(61), secret).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"Ada\"}",
                "{\"role\":\"owner\"}",
                "{\"name\":\" \",\"role\":\"owner\"}",
                "{\"name\":\"A\\nda\",\"role\":\"owner\"}",
                "{\"name\":\"Ada\",\"role\":\"king\"}",
                "{\"name\":\"Ada\",\"role\":\"OWNER\"}",
                "{\"name\":1,\"role\":\"owner\"}",
                "{\"name\":\"Ada\",\"role\":\"author\",\"expires\":\"2001-01-01T00:00:00Z\"}",
                "{\"name\":\"Ada\",\"role\":\"author\",\"expires\":\"tomorrow\"}",
                "{\"name\":\"Ada\",\"role\":\"author\",\"token\":\"mine\"}",
                "{\"name\":\"Ada\",\"role\":\"owner\",\"prefix\":\"docs-\"}"
            })
    void whatCanBeNoTokenIsRefused(String body) {
        assertThat(create(body).status()).isEqualTo(422);
        assertThat(blog.blog.tables().tokens().all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyOwnersHaveToDoWithTokens(Role role) {
        String secret = "a-token";
        Token token = blog.blog.tables().tokens().put(secret, new Principal("Ada", role), Instant.now(), null);
        int expected = role == Role.OWNER ? 0 : 403;

        String body = "{\"name\":\"Eve\",\"role\":\"owner\"}";
        assertThat(blog.author
                        .handle(Requests.as(secret, "POST", "/tokens", body))
                        .status())
                .isEqualTo(expected == 0 ? 201 : expected);
        assertThat(as(secret, "/tokens").status()).isEqualTo(expected == 0 ? 200 : expected);
        assertThat(blog.author
                        .handle(Requests.as(secret, "DELETE", "/tokens/" + token.id(), ""))
                        .status())
                .isEqualTo(expected == 0 ? 204 : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "author"})
    void aPrefixBoundsWhatIsWritten(String role) throws IOException {
        blog.publish("other", "Text.");
        String secret = json(create("{\"name\":\"CI\",\"role\":\"" + role + "\",\"prefix\":\"docs-\"}"))
                .path("token")
                .asText();

        assertThat(put(secret, "docs-a").status()).isEqualTo(201);
        assertThat(put(secret, "other").status()).isEqualTo(403);
        assertThat(put(secret, "nobodys").status()).isEqualTo(403);
        assertThat(call(secret, "PUT", "/posts/docs-b", "---\nredirect_from: /b\n---\n")
                        .status())
                .isEqualTo(403);
        assertThat(call(secret, "DELETE", "/posts/other", "").status()).isEqualTo(403);
        assertThat(call(secret, "POST", "/posts/docs-a/rename", "{\"slug\":\"a\"}")
                        .status())
                .isEqualTo(403);
        assertThat(call(secret, "POST", "/posts/other/rename", "{\"slug\":\"docs-c\"}")
                        .status())
                .isEqualTo(403);
        assertThat(call(secret, "POST", "/posts/other/revisions/1/restore", "").status())
                .isEqualTo(403);
        assertThat(call(secret, "GET", "/manuscripts/other", "").status()).isEqualTo(200);
        assertThat(call(secret, "DELETE", "/posts/docs-a", "").status()).isEqualTo(204);
    }

    private Response create(String body) {
        return call(Requests.TOKEN, "POST", "/tokens", body);
    }

    private Response owner(String method, String target) {
        return call(Requests.TOKEN, method, target, "");
    }

    private Response put(String secret, String slug) {
        return call(secret, "PUT", "/posts/" + slug, "Text.");
    }

    private Response as(String secret, String target) {
        return call(secret, "GET", target, "");
    }

    private Response call(String secret, String method, String target, String body) {
        return blog.author.handle(Requests.as(secret, method, target, body));
    }

    /// What a reader's token is answered after a while.
    private Response in(Duration time, String secret) {
        blog.publish("hello", "Text.");
        var later = new Blog(
                blog.blog.settings(), LocalDynamo.CLIENT, Clock.offset(Clock.systemUTC(), time), blog.failures::add);
        return Author.of(later).handle(Requests.as(secret, "GET", "/manuscripts/hello", ""));
    }

    private static JsonNode json(Response answer) throws IOException {
        return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
