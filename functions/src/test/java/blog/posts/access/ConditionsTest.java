package blog.posts.access;

import static blog.Requests.as;
import static blog.Requests.etag;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.TestBlog;
import blog.codec.HttpDate;
import blog.http.Request;
import blog.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked for, or changed, on a condition (RFC 9110 §13).
class ConditionsTest {
    private final TestBlog blog = new TestBlog();

    @BeforeEach
    void publish() {
        blog.publish("hello", "---\ntitle: Hello\ntags: [a]\nauthor: Ada\n---\nText.");
    }

    @Nested
    class OfReads {
        @ParameterizedTest
        @ValueSource(strings = {"", " ", "abc", "undefined", "\"x", "x\"", "W/", "\"é日\"", "\"a\" \"b\"", ","})
        void oneThatCannotBeReadIsIgnored(String validator) {
            for (String path : List.of("/posts/hello", "/posts", "/tags", "/tags/a", "/authors/ada", "/changes")) {
                assertThat(read(path, "if-none-match", validator).status())
                        .as(path)
                        .isEqualTo(200);
                assertThat(read(path, "if-modified-since", validator).status()).isEqualTo(200);
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "*/*;q=x                          | application/json",
                    "undefined                        | application/json",
                    "null, text/markdown;q=0.5        | text/markdown; charset=utf-8",
                    "text/html;q=2, text/markdown;q=1 | text/markdown; charset=utf-8",
                    "text/html, *;q=.2, */*;q=.2      | text/html; charset=utf-8",
                    "/, */json, ;q=1                  | application/json"
                })
        void whatCannotBeReadOfAPreferenceIsLeftOut(String accept, String type) {
            assertThat(read("/posts/hello", "accept", accept).headers()).containsEntry("Content-Type", type);
        }

        @Test
        void aDateThatIsNotBeforeTheLastChangeIsEnough() {
            Instant changed = lastModified();

            assertThat(since(changed).status()).isEqualTo(304);
            assertThat(since(changed.plus(Duration.ofDays(1))).status()).isEqualTo(304);
            assertThat(since(changed.minusSeconds(1)).status()).isEqualTo(200);
            assertThat(since(changed).body()).isEmpty();
        }

        @Test
        void aTagCountsMoreThanADate() {
            Request both = request(
                    "GET", Map.of("if-none-match", "\"other\"", "if-modified-since", HttpDate.format(lastModified())));

            assertThat(blog.reader.handle(both).status()).isEqualTo(200);
        }
    }

    @Nested
    class OfChanges {
        @ParameterizedTest
        @ValueSource(strings = {"", "abc", "\"x", "1-json", "\"a\" \"b\"", "\"a\", b"})
        void oneThatCannotBeReadIsRefused(String validator) {
            for (String header : List.of("if-match", "if-none-match", "if-unmodified-since")) {
                assertThat(blog.author
                                .handle(put("hello", "Other.", header, validator))
                                .status())
                        .as(header)
                        .isEqualTo(400);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "PUT, /posts/hello, Other.",
            "DELETE, /posts/hello, ''",
            "POST, /posts/hello/rename, '{\"slug\":\"other\"}'",
            "POST, /posts/hello/revisions/1/restore, ''"
        })
        void whatWasChangedSinceADateIsLeftAlone(String method, String path, String body) {
            String date = HttpDate.format(lastModified().minusSeconds(1));

            Response refused = blog.author.handle(as(Requests.TOKEN, method, path, body, "if-unmodified-since", date));

            assertThat(refused.status()).isEqualTo(412);
            assertThat(refused.headers()).containsEntry("ETag", etag(blog.get("/posts/hello")));
            assertThat(blog.text("/posts/hello")).contains("Text.");
        }

        @Test
        void whatWasNotChangedSinceADateIsReplaced() {
            String date = HttpDate.format(lastModified());

            assertThat(blog.author
                            .handle(put("hello", "Other.", "if-unmodified-since", date))
                            .status())
                    .isEqualTo(200);
            assertThat(blog.author
                            .handle(put("new", "New.", "if-unmodified-since", date))
                            .status())
                    .isEqualTo(201);
        }
    }

    /// A table that was restored, or made anew under the old name, has the same slugs and versions for other texts.
    @Nested
    class InAnotherStore {
        private final TestBlog other = new TestBlog();

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "text/html", "text/markdown"})
        void noTagStandsForAnotherText(String type) {
            String tag = etag(read("/posts/hello", "accept", type));
            other.publish("hello", "---\ntitle: Hello\ntags: [a]\nauthor: Ada\n---\nAnother text.");

            Request asked = request("GET", Map.of("accept", type, "if-none-match", tag));
            assertThat(other.reader.handle(asked).status()).isEqualTo(200);
            assertThat(other.author
                            .handle(put("hello", "Over it.", "if-match", tag))
                            .status())
                    .isEqualTo(412);
            assertThat(other.text("/posts/hello")).contains("Another text.");
        }

        @Test
        void noTagOfATagOrAnAuthorDoes() {
            String tag = tell("/tags/a", "{\"description\":\"One\"}", blog);
            String author = tell("/authors/ada", "{\"name\":\"Ada\",\"bio\":\"One\"}", blog);
            tell("/tags/a", "{\"description\":\"Two\"}", other);
            tell("/authors/ada", "{\"name\":\"Ada\",\"bio\":\"Two\"}", other);

            assertThat(other.author
                            .handle(as(
                                    Requests.TOKEN, "PUT", "/tags/a", "{\"description\":\"Three\"}", "if-match", tag))
                            .status())
                    .isEqualTo(412);
            assertThat(other.author
                            .handle(as(
                                    Requests.TOKEN,
                                    "PUT",
                                    "/authors/ada",
                                    "{\"name\":\"Ada\",\"bio\":\"Three\"}",
                                    "if-match",
                                    author))
                            .status())
                    .isEqualTo(412);
        }

        private String tell(String path, String json, TestBlog where) {
            Response response = where.author.handle(as(Requests.TOKEN, "PUT", path, json));
            assertThat(response.status()).as(path).isBetween(200, 201);
            return etag(response);
        }
    }

    private Instant lastModified() {
        return HttpDate.parse(blog.get("/posts/hello").headers().getOrDefault("Last-Modified", ""))
                .orElseThrow();
    }

    private Response since(Instant date) {
        return read("/posts/hello", "if-modified-since", HttpDate.format(date));
    }

    private Response read(String path, String header, String value) {
        return blog.reader.handle(as("none", "GET", path, "", header, value));
    }

    private static Request request(String method, Map<String, String> headers) {
        String[] pairs = headers.entrySet().stream()
                .flatMap(each -> List.of(each.getKey(), each.getValue()).stream())
                .toArray(String[]::new);
        return as("none", method, "/posts/hello", "", pairs);
    }
}
