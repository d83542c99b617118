package blog.authors;

import static blog.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.TestBlog;
import blog.http.Response;
import blog.tokens.Principal;
import blog.tokens.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorTest {
    private static final String ADA =
            "{\"name\":\"Ada Lovelace\",\"bio\":\"Programs.\",\"url\":\"https://ada.example\"}";

    private final TestBlog blog = new TestBlog();

    private Response put(String id, String body, String... headers) {
        return blog.author.handle(as(Requests.TOKEN, "PUT", "/authors/" + id, body, headers));
    }

    @Test
    void aProfileIsToldAndRead() {
        assertThat(put("ada-lovelace", ADA).status()).isEqualTo(201);

        assertThat(blog.text("/authors/ada-lovelace"))
                .isEqualTo("{\"id\":\"ada-lovelace\",\"name\":\"Ada Lovelace\",\"bio\":\"Programs.\","
                        + "\"url\":\"https://ada.example\"}");
        assertThat(blog.text("/authors/Ada%20Lovelace")).isEqualTo(blog.text("/authors/ada-lovelace"));
        assertThat(put("ada-lovelace", "{\"name\":\"Ada\"}").status()).isEqualTo(200);
        put("bob", "{\"name\":\"bob\"}");
        assertThat(blog.text("/authors"))
                .isEqualTo("{\"items\":[{\"id\":\"ada-lovelace\",\"name\":\"Ada\"},{\"id\":\"bob\",\"name\":\"bob\"}],"
                        + "\"next\":null}");
    }

    @Test
    void anAuthorWithoutAProfileIsKnownByPosts() {
        assertThat(blog.get("/authors/bob-b").status()).isEqualTo(404);
        blog.publish("a", "---\nauthors: [Ada, Bob  B]\n---\nText.");

        assertThat(blog.text("/authors/bob-b")).isEqualTo("{\"id\":\"bob-b\",\"name\":\"Bob B\"}");
        assertThat(blog.get("/authors/!").status()).isEqualTo(404);
    }

    @Test
    void changesHonourTheirConditions() {
        String first = Requests.etag(put("ada", ADA, "if-none-match", "*"));
        assertThat(put("ada", "{\"name\":\"A\"}", "if-none-match", "*").status())
                .isEqualTo(412);
        String second = Requests.etag(put("ada", "{\"name\":\"A\"}", "if-match", first));

        Response stale = put("ada", "{\"name\":\"B\"}", "if-match", first);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(Requests.etag(stale)).isEqualTo(second);
        assertThat(put("ada", "{\"name\":\"A\"}", "if-match", first).status())
                .as("a repetition")
                .isEqualTo(200);
        assertThat(Requests.etag(put("ada", "{\"name\":\"A\"}"))).isEqualTo(second);
        assertThat(put("nobody", ADA, "if-match", "*").status()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, ada, 201",
        "EDITOR, ada, 201",
        "AUTHOR, ada-l, 201",
        "AUTHOR, ada, 403",
        "READER, ada-l, 403",
        "MODERATOR, ada-l, 403"
    })
    void authorsTellOfThemselvesOnly(Role role, String id, int status) {
        blog.blog.tables().tokens().put("a-token", new Principal("Ada L", role), Instant.now(), null);

        assertThat(blog.author
                        .handle(as("a-token", "PUT", "/authors/" + id, ADA))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":1}",
                "{\"name\":\"Ada\",\"url\":\"javascript:alert(1)\"}",
                "{\"name\":\"Ada\",\"url\":\"//ada.example\"}",
                "{\"name\":\"Ada\",\"mail\":\"a@b.example\"}"
            })
    void whatCanBeNoProfileIsRefused(String body) {
        assertThat(put("ada", body).status()).isEqualTo(422);
        assertThat(blog.get("/authors/ada").status()).isEqualTo(404);
    }
}
