package blog.suite.access;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;

/// What is told of authors. A profile cannot be deleted, so each run leaves the one of its own author.
@AgainstApi
class AuthorChecks {
    private final Shelf shelf;
    private final String id;

    AuthorChecks(Shelf shelf) {
        this.shelf = shelf;
        this.id = shelf.own("ada");
    }

    @Test
    @Everywhere
    void aProfileIsToldReadAndListed() {
        String etag =
                put("{\"name\":\"Ada\",\"bio\":\"Programs.\"}").expect(201).etag();

        Answer read = shelf.api().get("/authors/" + id).expectEventually(200);

        assertThat(read.at("/bio")).isEqualTo("Programs.");
        assertThat(read.header("Cache-Control")).startsWith("public");
        assertThat(shelf.api().walk("/authors", "id")).contains(id);
        put("{\"name\":\"A\"}").with("If-Match", "\"9-author\"").send().isProblem(412);
        put("{\"name\":\"A\"}").with("If-Match", etag).expect(200);
    }

    @Test
    void anAuthorWithoutAProfileIsKnownByPosts() {
        shelf.api().get("/authors/" + id).send().isProblem(404);
        shelf.publish(shelf.own("hers"), "---\ntitle: T\nauthor: " + id + "\n---\nText.\n");

        assertThat(shelf.api().get("/authors/" + id).expectEventually(200).at("/name"))
                .isEqualTo(id);
    }

    @Test
    void whatCanBeNoProfileIsRefused() {
        put("{}").send().isProblem(422);
        put("{\"name\":\"Ada\",\"url\":\"javascript:x\"}").send().isProblem(422);
        put("[").send().isProblem(400);
        put("{}").with("Content-Type", "text/plain").send().isProblem(415);
        put("{}").without("Authorization").send().isProblem(401);
        String bob = shelf.issue("{\"name\":\"Bob\",\"role\":\"author\"}").at("/token");
        put("{\"name\":\"Ada\"}").by(bob).send().isProblem(403);
    }

    @Test
    void whatIsOnlyShownMayBeEmptyOrNull() {
        Answer told = put("{\"name\":\"Ada\",\"bio\":null,\"url\":\"\"}").send();

        assertThat(told.status()).isEqualTo(201);
        assertThat(told.json().size()).isEqualTo(2);
    }

    private Call put(String body) {
        return shelf.api().call("PUT", "/authors/" + id).byOwner().carrying("application/json", body);
    }
}
