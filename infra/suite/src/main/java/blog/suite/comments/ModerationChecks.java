package blog.suite.comments;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A comment waits, a moderator sees it, decides, and readers see it or not.
@AgainstApi
class ModerationChecks {
    private final Shelf shelf;
    private final String slug;
    private String moderator = "";

    ModerationChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("moderated");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: A post that is talked about\n---\nText.\n");
        moderator = shelf.issue("{\"name\":\"Eve\",\"role\":\"moderator\"}").at("/token");
    }

    @Test
    @Everywhere
    void aHeldCommentIsShownOnceItIsApproved() {
        JsonNode waiting = removed();
        assertThat(waiting.at("/post/slug").asText()).isEqualTo(slug);
        assertThat(waiting.at("/post/title").asText()).isEqualTo("A post that is talked about");
        assertThat(waiting.at("/trail/0/by").asText()).isEqualTo("Eve");

        assertThat(decide(waiting, "visible").at("/items/0/status")).isEqualTo("visible");

        eventually(() -> assertThat(page().all("/items", "id"))
                .containsExactly(waiting.path("id").asText()));
        eventually(() -> assertThat(page().at("/total")).isEqualTo("1"));
        eventually(
                () -> assertThat(find("removed", waiting.path("id").asText())).isNull());
    }

    /// By the blog's policy it may be shown at once or wait; a decision is needed in either case.
    @Test
    void whatAStrangerSaysIsShownOrWaits() {
        Answer said = stranger("Hello").send();
        String id = said.at("/id");

        assertThat(said.status()).isIn(201, 202);
        assertThat(said.at("/token")).matches("[A-Za-z0-9_-]{43}[0-9A-Z]{26}");
        if (said.status() == 202) {
            assertThat(said.at("/status")).isEqualTo("held");
            assertThat(page().json().path("items")).isEmpty();
            eventually(() -> assertThat(find("held", id)).isNotNull());
            decide(Objects.requireNonNull(find("held", id)), "visible");
        }
        eventually(() -> assertThat(page().all("/items", "id")).containsExactly(id));
    }

    @Test
    void aDecisionThatComesLateIsToldWhoWasFaster() {
        JsonNode waiting = removed();
        decide(waiting, "spam");

        Answer late = decide(waiting, "visible");

        assertThat(late.at("/items/0/problem/status")).isEqualTo("409");
        assertThat(late.at("/items/0/problem/detail")).contains("Eve made it spam");
    }

    @Test
    void whatCannotBeDecidedIsRefused() {
        call("{}").by(moderator).send().isProblem(422);
        call("[]").by(moderator).send().isProblem(400);
        call("{\"decisions\":[]}").by(moderator).send().isProblem(422);
        shelf.api().get("/moderation?status=visible").by(moderator).send().isProblem(400);
        shelf.api().get("/moderation?cursor=bm9uZQ").by(moderator).send().isProblem(400);
    }

    @Test
    void onlyModeratorsDecide() {
        List<String> others = List.of("author", "reader");
        for (String role : others) {
            String token = shelf.issue("{\"name\":\"" + shelf.own("x") + "\",\"role\":\"" + role + "\"}")
                    .at("/token");
            shelf.api().get("/moderation").by(token).send().isProblem(403);
            call("{\"decisions\":[]}").by(token).send().isProblem(403);
        }
        shelf.api().get("/moderation").send().isProblem(401);
        call("{\"decisions\":[]}").send().isProblem(401);
    }

    @Test
    void aPostCanBeClosed() {
        shelf.comment(slug, "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"In time\"}")
                .expect(201);
        shelf.revise(slug, "---\ntitle: T\ncomments: false\n---\nText.\n");

        eventually(() -> stranger("Late").send().isProblem(409));
        shelf.comment(slug, "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Late\"}")
                .send()
                .isProblem(409);
        assertThat(page().json().path("items")).hasSize(1);
    }

    /// One that a moderator has taken back, as the queue shows it.
    private JsonNode removed() {
        Answer said = shelf.comment(slug, "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Hello\"}")
                .expect(201);
        String post = shelf.get(slug).expect(200).at("/id");
        String decision = "{\"decisions\":[{\"post\":\"" + post + "\",\"id\":\"" + said.at("/id")
                + "\",\"status\":\"removed\",\"version\":1,\"why\":\"a trial\"}]}";
        assertThat(call(decision).by(moderator).expect(200).at("/items/0/version"))
                .isEqualTo("2");
        eventually(() -> assertThat(find("removed", said.at("/id"))).isNotNull());
        return Objects.requireNonNull(find("removed", said.at("/id")));
    }

    private Answer decide(JsonNode waiting, String status) {
        return call("{\"decisions\":[{\"post\":" + waiting.at("/post/id") + ",\"id\":" + waiting.path("id")
                        + ",\"status\":\"" + status + "\",\"version\":" + waiting.path("version") + "}]}")
                .by(moderator)
                .expect(200);
    }

    private Call call(String json) {
        return shelf.api().call("POST", "/moderation").carrying("application/json", json);
    }

    private Call stranger(String markdown) {
        return shelf.commentAsStranger(slug, "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"" + markdown + "\"}")
                .with("Visitor-Token", UUID.randomUUID().toString());
    }

    private @Nullable JsonNode find(String status, String id) {
        String path = "/moderation?status=" + status + "&limit=100";
        for (String next = ""; ; ) {
            JsonNode page =
                    shelf.api().get(path + next).by(moderator).expect(200).json();
            for (JsonNode item : page.path("items")) {
                if (item.path("id").asText().equals(id)) {
                    return item;
                }
            }
            if (page.path("next").isNull()) {
                return null;
            }
            next = "&cursor=" + page.path("next").asText();
        }
    }

    private Answer page() {
        return shelf.api().get(Shelf.comments(slug)).expect(200);
    }
}
