package blog.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every answer tells browsers: who may read it, and that nothing in it runs.
@AgainstApi
@Everywhere
class CrossOriginChecks {
    private final Shelf shelf;

    CrossOriginChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @Test
    void everyAnswerMayBeReadByAnyoneAndIsInert() {
        String slug = shelf.own("open");
        Answer put = shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
        for (Answer answer : List.of(
                put,
                shelf.get(slug).expect(200),
                shelf.get(slug).with("If-None-Match", put.etag()).expect(304),
                shelf.get(shelf.own("missing")).expect(404),
                shelf.get(slug).accepting("image/png").expect(406),
                shelf.api().get("/posts?limit=0").expect(400),
                shelf.put(slug, "x").without("Authorization").expect(401),
                shelf.put(slug, "x").with("If-Match", "\"x\"").expect(412),
                shelf.put(slug, "x").with("Content-Type", "image/png").expect(415),
                shelf.comment(slug, "{}").expect(422),
                shelf.api().call("PATCH", "/posts").sendOutsideContract().is(405),
                shelf.api().get("/nothing").sendOutsideContract().is(404),
                shelf.delete(slug).expect(204))) {
            assertThat(answer.header("Access-Control-Allow-Origin"))
                    .as(answer.asked())
                    .isEqualTo("*");
            assertThat(answer.header("Access-Control-Expose-Headers").split(", *"))
                    .as(answer.asked())
                    .contains("ETag", "Link", "Location", "Retry-After", "Content-Disposition");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/posts/x          | GET,HEAD,PUT,DELETE",
                "/posts            | GET,HEAD",
                "/posts/x/comments | GET,HEAD,POST",
                "/manuscripts/x    | GET,HEAD",
                "/tags             | GET,HEAD",
                "/health           | GET,HEAD"
            })
    void aPreflightListsThePathsMethods(String path, String methods) {
        Answer preflight = shelf.api()
                .call("OPTIONS", path)
                .with("Origin", "https://front.example")
                .with("Access-Control-Request-Method", "GET")
                .with("Access-Control-Request-Headers", "authorization, if-match")
                .sendOutsideContract();

        assertThat(preflight.status()).isIn(200, 204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Methods").split(", *"))
                .contains(methods.split(","));
        assertThat(preflight
                        .header("Access-Control-Allow-Headers")
                        .toLowerCase(Locale.ROOT)
                        .split(", *"))
                .contains(
                        "authorization",
                        "content-disposition",
                        "content-type",
                        "if-match",
                        "if-none-match",
                        "if-unmodified-since",
                        "idempotency-key");
    }

    @Test
    void aPreflightOfAnUnknownPathIsMissing() {
        shelf.api().call("OPTIONS", "/nothing").sendOutsideContract().isProblem(404);
    }
}
