package blog.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.TestBlog;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a body in JSON is refused for, each cause by its own words.
class JsonBodyTest {
    private final TestBlog blog = new TestBlog();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | is empty",
                "{                      | is JSON that ends too soon",
                "{\"name\":             | is JSON that ends too soon",
                "{name:1}               | is not JSON",
                "{\"name\":NaN}         | is not JSON",
                "{} {}                  | has something after the JSON",
                "{\"a\":1,\"a\":2}      | has a name twice in one object",
                "[]                     | must be a JSON object",
                "{\"a\":\"\\u0000\"}    | has a NUL character or half of a surrogate pair"
            })
    void everyCauseIsNamed(String body, String cause) {
        assertCause(body, 400, cause);
    }

    @Test
    void everyLimitIsNamed() {
        assertCause("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}", 400, "has more than 32 levels");
        assertCause("{\"a\":" + "1".repeat(40) + "}", 400, "has a number of more than 32 digits");
        assertCause("{\"" + "a".repeat(200) + "\":1}", 400, "has a name of more than 128 characters");
        assertCause("{\"name\":\"" + "a".repeat(256 * 1024) + "\"}", 413, "has more than 256 KiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "GZIP", "deflate, gzip"})
    void aContentCodingIsRefusedAndThePlainFormNamed(String coding) {
        Response refused =
                blog.author.handle(Requests.as(Requests.TOKEN, "PUT", "/posts/a", "Text.", "content-encoding", coding));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.headers()).containsEntry("Accept-Encoding", "identity");
        assertThat(blog.author
                        .handle(Requests.put("b", "Text.", "content-encoding", "identity"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "\"windows-1252\"", "UTF-16"})
    void anEncodingThatIsNotUtf8IsRefusedByName(String charset) {
        for (String type : new String[] {"text/markdown", "application/json"}) {
            String path = type.endsWith("json") ? "/tags/a" : "/posts/a";
            Response refused = blog.author.handle(
                    Requests.as(Requests.TOKEN, "PUT", path, "{}", "content-type", type + "; charset=" + charset));

            assertThat(refused.status()).isEqualTo(415);
            assertThat(text(refused).toLowerCase(Locale.ROOT))
                    .contains(charset.replace("\"", "").toLowerCase(Locale.ROOT));
        }
        assertThat(blog.author
                        .handle(Requests.put("c", "Text.", "content-type", "text/markdown; charset=\"UTF-8\""))
                        .status())
                .isEqualTo(201);
    }

    private void assertCause(String body, int status, String cause) {
        Response response = blog.author.handle(Requests.post("/tokens", body));

        assertThat(response.status()).as(cut(body)).isEqualTo(status);
        assertThat(text(response)).as(cut(body)).contains("body: " + cause);
    }

    private static String cut(String body) {
        return body.substring(0, Math.min(80, body.length()));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
