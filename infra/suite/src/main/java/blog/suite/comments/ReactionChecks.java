package blog.suite.comments;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Readers leave reactions, one each, and take them back.
@AgainstApi
class ReactionChecks {
    private final Shelf shelf;
    private final String slug;

    ReactionChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("liked");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
    }

    @Test
    @Everywhere
    void aReactionCountsOnceAndIsTakenBack() {
        String ada = UUID.randomUUID().toString();
        react("PUT", slug, ada).expect(204);
        react("PUT", slug, ada).expect(204);
        react("PUT", slug, UUID.randomUUID().toString()).expect(204);
        eventually(() -> assertThat(likes(slug)).isEqualTo("2"));

        react("DELETE", slug, ada).expect(204);
        react("DELETE", slug, ada).expect(204);
        eventually(() -> assertThat(likes(slug)).isEqualTo("1"));
    }

    @Test
    void thePostItselfDoesNotChange() {
        Answer before = shelf.api().get("/posts/" + slug).expect(200);
        react("PUT", slug, UUID.randomUUID().toString()).expect(204);
        eventually(() -> assertThat(likes(slug)).isEqualTo("1"));
        Answer after = shelf.api().get("/posts/" + slug).expect(200);

        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void countsMoveWithThePost() {
        String ada = UUID.randomUUID().toString();
        react("PUT", slug, ada).expect(204);
        eventually(() -> assertThat(likes(slug)).isEqualTo("1"));
        String renamed = shelf.own("liked-elsewhere");
        shelf.api()
                .call("POST", "/posts/" + slug + "/rename")
                .byOwner()
                .carrying("application/json", "{\"slug\":\"" + renamed + "\"}")
                .send();

        assertThat(likes(renamed)).isEqualTo("1");
        react("PUT", slug, ada).expect(308);
        react("DELETE", renamed, ada).expect(204);
        eventually(() -> assertThat(likes(renamed)).isEmpty());
    }

    @Test
    void whatCannotBeLeftIsRefused() {
        String ada = UUID.randomUUID().toString();
        react("PUT", shelf.own("missing"), ada).send().isProblem(404);
        call("PUT", slug, "no-such").with("Visitor-Token", ada).send().isProblem(404);
        call("PUT", slug, "like").sendOutsideContract().isProblem(400);
        call("DELETE", slug, "like")
                .with("Visitor-Token", "short")
                .sendOutsideContract()
                .isProblem(400);
    }

    private Call react(String method, String where, String visitor) {
        return call(method, where, "like").with("Visitor-Token", visitor);
    }

    private Call call(String method, String where, String kind) {
        return shelf.api().call(method, "/posts/" + where + "/reactions/" + kind);
    }

    private String likes(String where) {
        return shelf.api().get("/comment-counts?slug=" + where).expect(200).at("/items/0/reactions/like");
    }
}
