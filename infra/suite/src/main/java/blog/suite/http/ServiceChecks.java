package blog.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The API about itself, and what it makes of the proxies before it.
@AgainstApi
@Everywhere
class ServiceChecks {
    private final Shelf shelf;

    ServiceChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @Test
    void itSaysThatItIsWell() {
        Answer health = shelf.api().get("/health").expect(200);

        assertThat(health.at("/status")).isEqualTo("ok");
        assertThat(health.header("Cache-Control")).contains("no-store");
    }

    @Test
    void itServesItsContract() {
        Answer contract = shelf.api().get("/openapi.json").expect(200);

        assertThat(contract.at("/openapi")).startsWith("3.0.");
        assertThat(contract.json().path("paths").propertyStream().map(Map.Entry::getKey))
                .contains("/posts", "/posts/{slug}", "/posts/{slug}/comments", "/tags", "/health", "/openapi.json");
        assertThat(contract.header("Cache-Control")).startsWith("public");
    }

    @Test
    void itServesWhatThisSuiteWasBuiltWith() {
        var paths = shelf.api().get("/openapi.json").expect(200).json().path("paths");

        assertThat(paths.at("/~1posts~1{slug}/put/responses").propertyStream().map(Map.Entry::getKey))
                .contains("200", "201", "400", "401", "412", "413", "415", "422");
    }

    @Test
    void itServesAStylesheetForCode() {
        Answer stylesheet =
                shelf.api().get("/highlight.css").accepting("text/css").expect(200);

        assertThat(stylesheet.header("Content-Type")).startsWith("text/css");
        assertThat(stylesheet.header("Cache-Control")).startsWith("public, max-age=86400");
        assertThat(stylesheet.text()).contains("pre.highlight .k", "prefers-color-scheme: dark");
    }

    @Test
    void aForwardedHostIsNotBelievedByItself() {
        String slug = shelf.own("forwarded");
        Answer put = shelf.put(slug, "---\ntitle: T\n---\n")
                .with("X-Forwarded-Host", "evil.example")
                .with("Forwarded", "host=evil.example")
                .expect(201);

        assertThat(put.header("Location")).doesNotContain("evil.example");
        assertThat(put.text()).doesNotContain("evil.example");
    }

    @Test
    void problemsTellNothingOfTheInside() {
        String slug = shelf.own("x");
        for (Answer problem : List.of(
                shelf.api().get("/posts?cursor=bm9uZQ").send().isProblem(400),
                shelf.api().get("/nothing").sendOutsideContract().isProblem(404),
                shelf.put(slug, "---\na: [\n---\n").send().isProblem(400),
                shelf.comment(slug, "{\"author\":{}}").send().isProblem(422),
                shelf.delete(slug).with("Authorization", "Bearer wrong").send().isProblem(401))) {
            assertThat(problem.text()).doesNotContainPattern("(?i)exception|arn:|dynamo|\\bjava|\\btable\\b");
            assertThat(problem.header("Cache-Control")).contains("no-store");
        }
    }
}
