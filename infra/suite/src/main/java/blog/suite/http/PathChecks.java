package blog.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Paths that lead nowhere, and paths that are none.
@AgainstApi
@Everywhere
class PathChecks {
    private final Shelf shelf;

    PathChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/posts/a/b/c", "/Posts", "/health/x", "/posts/a/comments/b/c", "/tag", "/"})
    void anUnknownPathIsMissing(String path) {
        shelf.api().get(path).sendOutsideContract().isProblem(404);
        shelf.api().call("PUT", path).sendOutsideContract().isProblem(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/posts/%2e%2e, 400",
        "/posts/%2E%2E/health, 400",
        "/posts/..%2fhealth, 400",
        "/posts/a%00b, 400",
        "/posts/a%0ab, 400",
        "/posts/a%7f, 400",
        "/posts/%ff, 400",
        "/posts/%c0%af, 400",
        "/posts/%ed%a0%80, 400",
        "/posts//a, 404",
        "/posts/a//comments, 404",
        "//posts, 404",
        "/tags/%00, 400",
        "/manuscripts/%2e%2e, 400"
    })
    void aPathThatIsNoneIsRefused(String path, int status) {
        shelf.api().get(path).byOwner().sendOutsideContract().isProblem(status);
        shelf.api().call("PUT", path).byOwner().sendOutsideContract().isProblem(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts/../health",
                "/posts/%zz",
                "/posts/%",
                "/posts/%4",
                "/posts/a|b",
                "/posts/a\"b",
                "/posts/<x>"
            })
    void whatNoUrlMayHoldIsRefusedAndDoesNoHarm(String path) {
        Answer answer = shelf.api().raw("GET", path);

        assertThat(answer.status()).as("%s", answer).isIn(400, 404);
        shelf.api().get("/health").expect(200);
    }

    @Test
    void aSlashAtTheEndMakesNoDifference() {
        String slug = shelf.own("slashed");
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");

        for (String path : new String[] {"/health", Shelf.post(slug), Shelf.comments(slug), "/openapi.json"}) {
            Answer without = shelf.api().get(path).expect(200);
            Answer with = shelf.api().get(path + "/").sendOutsideContract().is(200);
            assertThat(with.bytes()).isEqualTo(without.bytes());
            assertThat(with.etag()).isEqualTo(without.etag());
        }
        shelf.api().get("/posts/").sendOutsideContract().is(200);
        shelf.api().get("/tags/").sendOutsideContract().is(200);
        shelf.api().get("/posts/" + slug + "//").sendOutsideContract().isProblem(404);
        shelf.api()
                .call("PUT", Shelf.post(slug) + "/")
                .byOwner()
                .carrying("text/markdown", "---\ntitle: Slashed\n---\n")
                .sendOutsideContract()
                .is(200);
    }
}
