package blog.suite.privacy;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mail about replies, and what is kept of a person who has an address.
@AgainstApi
class MailChecks {
    private final Shelf shelf;
    private final String slug;
    private final String ada;
    private Letters letters;
    private Answer comment;

    @SuppressWarnings("NullAway.Init")
    MailChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("mailed");
        this.ada = shelf.own("ada") + "@reader.example";
    }

    @BeforeEach
    void comment() {
        letters = Letters.of(shelf.api());
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
        comment = shelf.comment(
                        slug,
                        "{\"author\":{\"name\":\"Ada\"},\"email\":\"" + ada + "\",\"markdown\":\"What I have to say\"}")
                .send();
        if (comment.status() == 202) {
            approve(comment.at("/id"));
        }
    }

    @Test
    @Everywhere
    void repliesAreToldOfUntilOneClickEndsIt() {
        subscribe(comment.at("/token")).expect(202);
        String yes = letters.secret(ada, "/subscriptions/", 1);
        assertThat(shelf.api().get("/subscriptions/" + yes).expect(200).at("/status"))
                .isEqualTo("pending");
        shelf.api().get("/subscriptions/" + yes).accepting("text/html").expect(200);
        assertThat(post("/subscriptions/" + yes).expect(200).at("/status")).isEqualTo("confirmed");
        reply();

        String link = letters.secret(ada, "/subscriptions/", 2);
        assertThat(letters.to(ada).getLast())
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .doesNotContain("Thank you");
        post("/subscriptions/" + link + "/unsubscribe")
                .carrying("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                .expect(204);
        shelf.api().call("DELETE", "/subscriptions/" + yes).expect(204);
        shelf.api().get("/subscriptions/" + yes).expect(404);
    }

    @Test
    void onlyWhoHasTheCommentsTokenMayAsk() {
        subscribe("x".repeat(43)).send().isProblem(404);
    }

    @Test
    @Everywhere
    void aPersonSeesAndErasesWhatIsKept() {
        ask(ada).expect(202);
        String own = letters.secret(ada, "/privacy/", 1);

        assertThat(shelf.api().get("/privacy/" + own).expect(200).text()).contains("What I have to say");
        shelf.api().call("DELETE", "/privacy/" + own).expect(204);

        eventually(() -> assertThat(
                        shelf.api().get("/privacy/" + own).expect(200).json().path("items"))
                .isEmpty());
        eventually(() -> assertThat(
                        shelf.api().get(Shelf.comments(slug)).expect(200).text())
                .doesNotContain("What I have to say"));
    }

    @Test
    @Everywhere
    void aModeratorErasesAPerson() {
        ask(ada).expect(202);
        String who = shelf.api()
                .get("/privacy/" + letters.secret(ada, "/privacy/", 1))
                .expect(200)
                .at("/who");

        shelf.api().call("DELETE", "/moderation/people/" + who).send().isProblem(401);
        shelf.api().call("DELETE", "/moderation/people/" + who).byOwner().expect(204);

        eventually(() -> assertThat(
                        shelf.api().get(Shelf.comments(slug)).expect(200).text())
                .doesNotContain("What I have to say"));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        ask("nobody").send().isProblem(422);
        shelf.api().get("/privacy/none").send().isProblem(404);
    }

    private void reply() {
        String body =
                "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"Thank you\",\"parent\":\"" + comment.at("/id") + "\"}";
        shelf.comment(slug, body).byOwner().expect(201);
    }

    private Call ask(String email) {
        return post("/privacy").carrying("application/json", "{\"email\":\"" + email + "\"}");
    }

    private Call subscribe(String token) {
        return post(Shelf.comments(slug) + "/" + comment.at("/id") + "/subscription")
                .carrying("application/json", "{\"email\":\"" + ada + "\"}")
                .with("Comment-Token", token);
    }

    private Call post(String path) {
        return shelf.api().call("POST", path);
    }

    /// Among what waits, of this and of other checks.
    private void approve(String id) {
        JsonNode held = eventually(() -> {
            for (JsonNode item : shelf.api()
                    .get("/moderation?status=held&limit=100")
                    .byOwner()
                    .expect(200)
                    .json()
                    .path("items")) {
                if (item.path("id").asText().equals(id)) {
                    return item;
                }
            }
            throw new AssertionError("the comment does not wait");
        });
        post("/moderation")
                .byOwner()
                .carrying(
                        "application/json",
                        "{\"decisions\":[{\"post\":\"%s\",\"id\":\"%s\",\"status\":\"visible\",\"version\":%d}]}"
                                .formatted(
                                        held.at("/post/id").asText(),
                                        id,
                                        held.path("version").asLong()))
                .expect(200);
    }
}
