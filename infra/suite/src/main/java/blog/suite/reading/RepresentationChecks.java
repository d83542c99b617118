package blog.suite.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One post as JSON, Markdown and HTML, by `Accept`.
@AgainstApi
class RepresentationChecks {
    private static final String MANUSCRIPT = "---\ntitle: T\n---\n## Head\n\nText with *stress*.\n";

    private final Shelf shelf;
    private final String slug;

    RepresentationChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("shapes");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, MANUSCRIPT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                               | application/json",
                "text/markdown                                  | text/markdown",
                "text/html                                      | text/html",
                "*/*                                            | application/json",
                "application/*                                  | application/json",
                "text/markdown;q=0.5, text/html                 | text/html",
                "text/html;q=0.5, text/markdown;q=0.6           | text/markdown",
                "text/html, */*;q=0.1                           | text/html",
                "application/json;q=0, */*;q=0.5, text/html     | text/html",
                "image/webp, text/markdown;q=0.2                | text/markdown",
                "application/json;q=0.1, text/*;q=0.2, text/html;q=0 | text/markdown",
                "TEXT/HTML                                      | text/html",
                "text/html;level=1;q=0.9, application/json;q=0.1 | text/html"
            })
    void theClientsFavouriteIsAnswered(String accept, String type) {
        assertThat(shelf.get(slug).accepting(accept).expect(200).header("Content-Type"))
                .startsWith(type);
    }

    @Test
    void withoutAPreferenceItIsJson() {
        Call call = shelf.get(slug).without("Accept");

        assertThat(call.expect(200).header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/plain", "application/json;q=0", "text/html;q=0, text/markdown;q=0"})
    void whatIsNotToBeHadIsNotAcceptable(String accept) {
        shelf.get(slug).accepting(accept).send().isProblem(406);
    }

    @Test
    @Everywhere
    void markdownIsWhatWasPutByteForByte() {
        String source = "\ufeff---\r\ntitle: \"T\"\r\n---\r\n\tÄ 🦊 \r\n\r\n\r\nlast line without an end  ";
        byte[] bytes = source.getBytes(UTF_8);
        String other = shelf.own("bytes");
        shelf.put(other, bytes).expect(201);
        shelf.get(other).expectEventually(200);

        Answer source1 = shelf.get(other).accepting("text/markdown").expect(200);
        assertThat(source1.bytes()).isEqualTo(bytes);
        assertThat(source1.header("Content-Type")).isEqualToIgnoringCase("text/markdown; charset=utf-8");
        assertThat(shelf.get(other).expect(200).at("/title")).isEqualTo("T");
    }

    @Test
    void htmlIsTheRenderedTextAndInert() {
        Answer html = shelf.get(slug).accepting("text/html").expect(200);

        assertThat(html.header("Content-Type")).isEqualToIgnoringCase("text/html; charset=utf-8");
        assertThat(html.text()).contains(shelf.get(slug).expect(200).at("/html"));
        assertThat(html.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(html.header("Content-Security-Policy")).doesNotContain("allow-scripts");
    }

    @Test
    void fieldsCutThePost() {
        Answer cut =
                shelf.api().get(Shelf.post(slug) + "?fields=title,slug,html").expect(200);

        assertThat(cut.json().propertyStream().map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder("title", "slug", "html");
        assertThat(cut.at("/title")).isEqualTo("T");
        assertThat(cut.etag()).isNotEqualTo(shelf.get(slug).expect(200).etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields=nonsense", "fields=title,nonsense", "fields=", "limit=3"})
    void whatIsNoFieldIsRefused(String query) {
        shelf.api().get(Shelf.post(slug) + "?" + query).send().isProblem(400);
    }

    @Test
    void cachesAreToldWhatItDependsOn() {
        for (String type : new String[] {"application/json", "text/markdown", "text/html"}) {
            Answer answer = shelf.get(slug).accepting(type).expect(200);

            assertThat(answer.header("Vary")).contains("Accept").contains("Accept-Encoding");
            assertThat(answer.header("Cache-Control")).startsWith("public, max-age=");
        }
    }
}
