package blog.suite.access;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Patience;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;

/// What is told of tags, and tags that become one. The vocabulary forgets nothing, so each run leaves its own terms.
@AgainstApi
class TagMergeChecks {
    private final Shelf shelf;
    private final String tag;
    private final String alias;

    TagMergeChecks(Shelf shelf) {
        this.shelf = shelf;
        this.tag = shelf.own("javascript");
        this.alias = shelf.own("js");
    }

    @Test
    @Everywhere
    void anAliasIsTheTagInEveryPostAndLeadsToIt() {
        String before = shelf.own("before");
        shelf.publish(before, "---\ntitle: T\ntags: [" + alias + "]\n---\nText.\n");
        shelf.api().get("/tags/" + alias).expectEventually(200);

        Patience.eventually(
                () -> put("{\"name\":\"JavaScript\",\"description\":\"Programs.\",\"aliases\":[\"" + alias + "\"]}")
                        .expect(200));

        Patience.eventually(() ->
                assertThat(shelf.get(before).expect(200).at("/tags/0/slug")).isEqualTo(tag));
        assertThat(shelf.get(before).expect(200).at("/tags/0/name")).isEqualTo("JavaScript");
        String after = shelf.own("after");
        shelf.publish(after, "---\ntitle: T\ntags: [" + alias + "]\n---\nText.\n");
        assertThat(shelf.get(after).expect(200).at("/tags/0/slug")).isEqualTo(tag);

        Patience.eventually(
                () -> assertThat(shelf.api().get("/tags/" + tag).expect(200).at("/count"))
                        .isEqualTo("2"));
        assertThat(shelf.api().get("/tags/" + tag).expect(200).at("/description"))
                .isEqualTo("Programs.");
        assertThat(shelf.api().get("/tags/" + alias).expectEventually(308).header("Location"))
                .endsWith("/tags/" + tag);
        assertThat(shelf.api().get("/posts?tag=" + alias).expectEventually(308).header("Location"))
                .endsWith("/posts?tag=" + tag);
    }

    @Test
    void changesHonourTheirConditions() {
        String etag = put("{\"description\":\"1\"}").expect(201).etag();

        put("{\"description\":\"2\"}").with("If-Match", "\"9-tag\"").send().isProblem(412);
        put("{\"description\":\"2\"}").with("If-Match", etag).expect(200);
        put("{\"description\":\"3\"}").with("If-None-Match", "*").send().isProblem(412);
    }

    @Test
    @Everywhere
    void whatCannotBeToldIsRefused() {
        put("{\"aliases\":[\"" + tag + "\"]}").send().isProblem(422);
        put("{\"title\":\"T\"}").send().isProblem(422);
        put("[").send().isProblem(400);
        put("{}").with("Content-Type", "text/plain").send().isProblem(415);
        put("{}").without("Authorization").send().isProblem(401);
        String ada = shelf.issue("{\"name\":\"Ada\",\"role\":\"author\"}").at("/token");
        put("{}").by(ada).send().isProblem(403);
        put("{\"aliases\":[\"" + alias + "\"]}").expect(201);
        shelf.api()
                .call("PUT", "/tags/" + shelf.own("other"))
                .byOwner()
                .carrying("application/json", "{\"aliases\":[\"" + alias + "\"]}")
                .send()
                .isProblem(409);
    }

    private Call put(String body) {
        return shelf.api().call("PUT", "/tags/" + tag).byOwner().carrying("application/json", body);
    }
}
