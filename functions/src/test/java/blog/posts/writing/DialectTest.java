package blog.posts.writing;

import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Requests;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/// One text, two languages: `markdown` in the front matter says which.
class DialectTest {
    private static final String TEXT = """
            ## A "quote" -- & more

            Some "words" -- https://example.org
            {: .lead}

            - [x] done

            | a | b |
            |---|--:|
            | 1 | ~~2~~ |

            Term
            : meaning[^1]

            [^1]: A note.
            """;

    private final TestBlog blog = new TestBlog();

    @ParameterizedTest
    @ValueSource(strings = {"", "markdown: kramdown\n", "markdown: Kramdown\n", "markdown:\n"})
    void isKramdownUnlessAPostSaysOtherwise(String key) {
        Element page = page("---\ntitle: T\n" + key + "---\n" + TEXT);

        assertThat(page.select("h2").attr("id")).isEqualTo("a-quote---more");
        assertThat(page.select("p.lead").text()).isEqualTo("Some “words” – https://example.org");
        assertThat(page.select("dl dd").text()).startsWith("meaning");
        assertThat(page.select("td del").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GFM", "gfm"})
    void isGitHubsOnRequest(String dialect) {
        Element page = page("---\ntitle: T\nmarkdown: " + dialect + "\n---\n" + TEXT);

        assertThat(page.select("h2").attr("id")).isEqualTo("a-quote-----more");
        assertThat(page.select("p").getFirst().text()).isEqualTo("Some \"words\" -- https://example.org {: .lead}");
        assertThat(page.select("p a[href]").attr("href")).isEqualTo("https://example.org");
        assertThat(page.select("li.task-list-item").text()).isEqualTo("☑ done");
        assertThat(page.select("td[align=right] del").text()).isEqualTo("2");
        assertThat(page.select("dl")).isEmpty();
        assertThat(page.select("li[id^=fn]").text()).startsWith("A note.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CommonMark", "commonmark"})
    void isTheSpecificationsOnRequest(String dialect) {
        Element page = page("---\ntitle: T\nmarkdown: " + dialect + "\n---\n" + TEXT);

        assertThat(page.select("h2").attr("id")).isEqualTo("a-quote-----more");
        assertThat(page.select("p").getFirst().text()).isEqualTo("Some \"words\" -- https://example.org {: .lead}");
        assertThat(page.select("li").text()).isEqualTo("[x] done");
        assertThat(page.select("table, del, dl, .footnotes, p a[href*=example]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redcarpet", "[GFM]", "CommonMark GFM"})
    void isKramdownWithAWarningForAnyOtherName(String dialect) {
        Response created = blog.author.handle(put("hello", "---\ntitle: T\nmarkdown: " + dialect + "\n---\n" + TEXT));

        assertThat(text(created)).contains("{\"line\":3,\"detail\":\"").contains("p class=\\\"lead\\\"");
    }

    @ParameterizedTest
    @CsvSource({"GFM, ''", "CommonMark, ''", "GFM, '> - '", "CommonMark, '* * '", "GFM, '[^1]: '"})
    void isRefusedWhereItsParserWouldHang(String dialect, String before) {
        String hang = before + "[" + "\\".repeat(60) + "\n\n[^1]";

        Response refused = blog.author.handle(put("hello", "---\nmarkdown: " + dialect + "\n---\n" + hang));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(text(refused)).contains("takes too long to be rendered");
        assertThat(blog.author.handle(put("hello", hang)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kramdown", "GFM", "CommonMark"})
    void endsInTheSanitiserAlways(String dialect) {
        Element page = page("---\nmarkdown: " + dialect
                + "\n---\n<script>alert(1)</script>\n\n<p onclick=\"x()\">a</p>\n\n[b](javascript:x())\n");

        assertThat(page.select("script, [onclick], [href]")).isEmpty();
        assertThat(page.text()).isEqualTo("a b");
    }

    @Test
    void isTheSameAfterARebuildFromRevisions() {
        Element before = page("---\nmarkdown: GFM\n---\n" + TEXT);
        for (String part : List.of("POST", "GATE")) {
            LocalDynamo.CLIENT.deleteItem(DeleteItemRequest.builder()
                    .tableName(blog.content)
                    .key(Attributes.key("POST#hello", part))
                    .build());
        }
        assertThat(blog.get("/posts/hello").status()).isEqualTo(404);

        blog.rebuild();

        assertThat(shown().html()).isEqualTo(before.html());
    }

    private Element page(String manuscript) {
        assertThat(blog.author.handle(put("hello", manuscript)).status()).isEqualTo(201);
        return shown();
    }

    private Element shown() {
        var request = Requests.as(Requests.TOKEN, "GET", "/posts/hello", "", "accept", "text/html");
        return Jsoup.parseBodyFragment(blog.text(request)).body();
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
