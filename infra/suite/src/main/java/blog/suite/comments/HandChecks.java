package blog.suite.comments;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What writers do with their own comments, and what comes of a block.
@AgainstApi
class HandChecks {
    private final Shelf shelf;
    private final String slug;

    HandChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("handled");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
    }

    @Test
    @Everywhere
    void aCommentIsEditedAndDeleted() {
        Answer said = say("Helo");

        Answer edited = edit(said, "{\"markdown\":\"Hello\"}").expect(200);
        assertThat(edited.at("/html")).isEqualTo("<p>Hello</p>");
        eventually(() -> assertThat(page().all("/items", "markdown")).containsExactly("Hello"));
        assertThat(page().at("/items/0/edited")).isEqualTo(edited.at("/edited"));
        eventually(() -> assertThat(page().at("/total")).isEqualTo("1"));

        delete(said).expect(204);
        eventually(() -> assertThat(page().json().path("items")).isEmpty());
        eventually(() -> assertThat(page().at("/total")).isEqualTo("0"));
        delete(said).expect(204);
        edit(said, "{\"markdown\":\"Back\"}").send().isProblem(410);
    }

    @Test
    void whatOthersAnswerKeepsItsPlace() {
        Answer said = say("Hello");
        shelf.comment(slug, "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"Hi\",\"parent\":\"" + said.at("/id") + "\"}")
                .expect(201);

        delete(said).expect(204);

        eventually(() -> assertThat(page().at("/items/1/deleted")).isEqualTo("true"));
        assertThat(page().json().at("/items/1").has("author")).isFalse();
        assertThat(page().json().path("items")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "0123456789012345678901234567890123456789012"})
    void withoutItsTokenNothingIsThere(String token) {
        Answer said = say("Hello");

        call("PATCH", said, token)
                .carrying("application/json", "{\"markdown\":\"Mine\"}")
                .send()
                .isProblem(404);
        call("DELETE", said, token).send().isProblem(404);
        call("DELETE", said, token).byOwner().send().isProblem(404);
        assertThat(page().at("/items/0/markdown")).isEqualTo("Hello");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        Answer said = say("Hello");

        edit(said, "{}").send().isProblem(422);
        edit(said, "[]").send().isProblem(400);
        edit(said, "{\"markdown\":\" \"}").send().isProblem(422);
        edit(said, "{\"markdown\":\"" + "x".repeat(9000) + "\"}").send().isProblem(413);
        edit(said, "{\"status\":\"visible\"}").send().isProblem(422);
        call("PATCH", said, said.at("/token"))
                .carrying("text/plain", "Hello")
                .send()
                .isProblem(415);
    }

    @Test
    @Everywhere
    void aPersonIsBlockedUntilTheBlockIsTakenBack() {
        String who = "0123456789abcdefghijkl";

        Answer blocked = block("{\"who\":\"" + who + "\",\"until\":\"2035-01-01T01:00:00+01:00\"}")
                .expect(200);
        assertThat(blocked.at("/until")).isEqualTo("2035-01-01T00:00:00Z");
        block("{\"who\":\"" + who + "\",\"until\":null}").expect(200);

        block("{\"who\":\"" + who + "\"}").send().isProblem(422);
        block("{\"who\":\"Ada\",\"until\":null}").send().isProblem(422);
        block("{\"who\":\"" + who + "\",\"until\":\"tomorrow\"}").send().isProblem(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator 200", "editor 200", "author 403", "reader 403"})
    void whoMayBlock(String roleAndStatus) {
        String[] both = roleAndStatus.split(" ");
        String token = shelf.issue("{\"name\":\"" + shelf.own("x") + "\",\"role\":\"" + both[0] + "\"}")
                .at("/token");

        shelf.api()
                .call("POST", "/moderation/blocks")
                .carrying("application/json", "{\"who\":\"0123456789abcdefghijkm\",\"until\":null}")
                .by(token)
                .expect(Integer.parseInt(both[1]));
    }

    private Answer say(String markdown) {
        return shelf.comment(slug, "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"" + markdown + "\"}")
                .expect(201);
    }

    private Call edit(Answer said, String json) {
        return call("PATCH", said, said.at("/token")).carrying("application/json", json);
    }

    private Call delete(Answer said) {
        return call("DELETE", said, said.at("/token"));
    }

    private Call call(String method, Answer said, String token) {
        Call call = shelf.api().call(method, Shelf.comments(slug) + "/" + said.at("/id"));
        return token.isEmpty() ? call : call.with("Comment-Token", token);
    }

    private Call block(String json) {
        return shelf.api()
                .call("POST", "/moderation/blocks")
                .carrying("application/json", json)
                .byOwner();
    }

    private Answer page() {
        return shelf.api().get(Shelf.comments(slug)).expect(200);
    }
}
