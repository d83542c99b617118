package blog.suite.comments;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Comments come from elsewhere and are handed out as a whole.
@AgainstApi
class MovingChecks {
    private static final String ID = "01D4WK5RNGAW0YQ4J93T5Y7Z1X";
    private static final String REPLY = "01D4WK5RNGAW0YQ4J93T5Y7Z1Y";

    private final Shelf shelf;
    private final String slug;

    MovingChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("moved-in");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\ncomments: false\n---\nText.\n");
    }

    @Test
    @Everywhere
    void importedCommentsKeepTheirTimesAndThreadsAndComeOnce() {
        String both = item(ID, "") + "," + item(REPLY, ",\"parent\":\"" + ID + "\"");

        assertThat(bring(both).all("/items", "result")).containsExactly("kept", "kept");
        assertThat(bring(both).all("/items", "result")).containsExactly("there", "there");

        Answer page = shelf.api().get(Shelf.comments(slug) + "?sort=date").expect(200);
        assertThat(page.all("/items", "id")).containsExactly(ID, REPLY);
        assertThat(page.at("/items/1/parent")).isEqualTo(ID);
        assertThat(page.at("/items/0/created")).isEqualTo("2019-03-01T12:20:30Z");
        eventually(() -> assertThat(shelf.api()
                        .get("/comment-counts?slug=" + slug)
                        .expect(200)
                        .at("/items/0/total"))
                .isEqualTo("2"));
    }

    @Test
    @Everywhere
    void anExportHasPages() {
        bring(item(ID, "") + "," + item(REPLY, ""));

        Answer first = export("&limit=1").byOwner().expect(200);
        Answer second = export("&limit=1&cursor=" + first.at("/next")).byOwner().expect(200);

        assertThat(first.at("/items/0/comment/id")).isEqualTo(ID);
        assertThat(second.at("/items/0/comment/id")).isEqualTo(REPLY);
        assertThat(second.at("/items/0/who")).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void whatIsWrongWithOneIsToldOfIt() {
        assertThat(bring(item(ID, "").replace(slug, shelf.own("missing")) + "," + item(REPLY, ""))
                        .all("/items", "result"))
                .containsExactly("refused", "kept");
        call("{\"comments\":[]}").byOwner().send().isProblem(422);
        call("[]").byOwner().send().isProblem(400);
        export("&cursor=bm9uZQ").byOwner().send().isProblem(400);
        shelf.api()
                .get("/moderation/export?post=" + shelf.own("missing"))
                .byOwner()
                .send()
                .isProblem(404);
    }

    @Test
    void onlyOwnersMoveComments() {
        for (String role : List.of("editor", "author", "moderator", "reader")) {
            String token = shelf.issue("{\"name\":\"" + shelf.own("x") + "\",\"role\":\"" + role + "\"}")
                    .at("/token");
            call("{\"comments\":[" + item(ID, "") + "]}").by(token).send().isProblem(403);
            export("").by(token).send().isProblem(403);
        }
        call("{\"comments\":[]}").send().isProblem(401);
        export("").send().isProblem(401);
    }

    private String item(String id, String more) {
        return "{\"post\":\"" + slug + "\",\"id\":\"" + id + "\",\"status\":\"visible\",\"author\":{\"name\":\"Ann\"},"
                + "\"email\":\"ann@mail.example\",\"markdown\":\"From elsewhere\",\"created\":\"2019-03-01T12:20:30Z\""
                + more + "}";
    }

    private Answer bring(String items) {
        return call("{\"comments\":[" + items + "]}").byOwner().expect(200);
    }

    private Call export(String more) {
        return shelf.api().get("/moderation/export?post=" + slug + more);
    }

    private Call call(String json) {
        return shelf.api().call("POST", "/moderation/import").carrying("application/json", json);
    }
}
