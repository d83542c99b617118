package blog.posts.writing;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Requests;
import blog.TestBlog;
import blog.http.Response;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every oddity of real blogs, through the handlers and the table.
class OdditiesTest {
    private final TestBlog blog = new TestBlog();

    static Stream<Oddity> oddities() {
        return Oddities.all();
    }

    private Response put(String slug, String manuscript, String path) {
        String disposition = "attachment; filename=\"" + path + "\"";
        return blog.author.handle(Requests.put(slug, manuscript, "content-disposition", disposition));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void areUnderstood(Oddity oddity) throws IOException {
        Response answer = put("odd", oddity.manuscript(), oddity.path());

        assertThat(answer.status()).as(() -> text(answer)).isIn(200, 201);
        JsonNode post = new ObjectMapper().readTree(answer.body());
        for (Oddity.Fact fact : oddity.facts()) {
            String found = post.at(fact.pointer()).asText();
            if (fact.part()) {
                assertThat(found).contains(fact.value());
            } else {
                assertThat(found).as(fact.pointer()).isEqualTo(fact.value());
            }
        }
        assertThat(warnings(post)).hasSameSizeAs(oddity.warnings());
        for (int i = 0; i < oddity.warnings().size(); i++) {
            String[] warning = oddity.warnings().get(i).split(" ", 2);
            assertThat(warnings(post).get(i)).startsWith(warning[0] + " ").contains(warning[1]);
        }
        assertThat(source("odd")).isEqualTo(oddity.manuscript());
    }

    @ParameterizedTest
    @ValueSource(strings = {"release-2.0.1", "On-JSON", "A.b_c~D", "über-日本"})
    void slugsHaveDotsAndCapitals(String slug) throws IOException {
        Response answer = put(slug, "---\ntitle: T\n---\n", "_posts/2020-02-29-" + slug + ".md");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(new ObjectMapper().readTree(answer.body()).at("/slug").asText())
                .isEqualTo(slug);
        assertThat(blog.get("/posts/" + slug).status()).isEqualTo(200);
    }

    @Test
    void oldAddressesLeadToTheirPost() {
        put("new-place", "---\ntitle: T\nredirect_from: [/a/old-place/, /older-place.html]\n---\n", "a.md");

        for (String old : List.of("old-place", "older-place")) {
            Response answer = blog.get("/posts/" + old);
            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.headers().get("Location")).endsWith("/posts/new-place");
        }
    }

    private static List<String> warnings(JsonNode post) {
        return post.at("/warnings")
                .valueStream()
                .map(warning -> warning.path("line").asInt() + " "
                        + warning.path("detail").asText())
                .toList();
    }

    private String source(String slug) {
        return text(blog.author.handle(
                Requests.as(Requests.TOKEN, "GET", "/manuscripts/" + slug, "", "accept", "text/markdown")));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
