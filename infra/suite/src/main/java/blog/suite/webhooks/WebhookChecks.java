package blog.suite.webhooks;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What owners and editors do with webhooks. Since there may be twenty in all, one check at a time has some.
@AgainstApi
@ResourceLock("webhooks")
class WebhookChecks {
    private final Shelf shelf;
    private final Hooks hooks;

    WebhookChecks(Shelf shelf) {
        this.shelf = shelf;
        this.hooks = new Hooks(shelf);
    }

    @AfterEach
    void close() {
        hooks.close();
    }

    @Test
    @Everywhere
    void aSecretIsToldWhenItIsMadeAndNeverAgain() {
        Answer made = hooks.ask("{\"url\":\"" + Hooks.NOWHERE + "\",\"events\":[\"blog.post.created\"]}")
                .is(201);
        String secret = made.at("/secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(made.header("Location")).endsWith(Hooks.path(made));
        assertThat(made.header("Cache-Control")).isEqualTo("private, no-store");
        String other =
                hooks.call("POST", Hooks.path(made) + "/secret").expect(200).at("/secret");
        assertThat(other).startsWith("whsec_").isNotEqualTo(secret);

        Answer one = hooks.call("GET", Hooks.path(made)).expect(200);
        assertThat(one.at("/status")).isEqualTo("active");
        Answer all = hooks.call("GET", "/webhooks").expect(200);
        assertThat(all.all("/items", "id")).contains(made.at("/id"));
        assertThat(one.text() + all.text()).doesNotContain(secret, other, "whsec_");
    }

    @Test
    @Everywhere
    void aWebhookIsChangedTriedAndDeleted() {
        String path = hooks.make(Hooks.NOWHERE);
        Answer off = hooks.call("PATCH", path, "{\"status\":\"disabled\",\"description\":\"Not now\"}")
                .expect(200);
        assertThat(off.at("/reason")).isNotBlank();
        hooks.call("POST", path + "/test").send().isProblem(409);
        assertThat(hooks.call("PATCH", path, "{\"status\":\"active\"}")
                        .expect(200)
                        .at("/description"))
                .isEqualTo("Not now");

        String delivery = hooks.call("POST", path + "/test").expect(202).at("/id");
        JsonNode attempt = eventually(() -> {
            JsonNode newest =
                    hooks.call("GET", path + "/deliveries").expect(200).json().at("/items/0");
            assertThat(newest.path("id").asText()).isEqualTo(delivery);
            assertThat(newest.path("attempts")).isNotEmpty();
            return newest.at("/attempts/0");
        });
        assertThat(attempt.path("error").asText()).isNotBlank();
        hooks.call("POST", path + "/deliveries/" + delivery + "/retry").expect(202);
        hooks.call("POST", path + "/replay", "{\"since\":\"" + end() + "\"}").expect(202);

        hooks.call("DELETE", path).expect(204);
        hooks.call("GET", path).send().isProblem(404);
        hooks.call("DELETE", path).send().isProblem(404);
        hooks.call("GET", path + "/deliveries").send().isProblem(404);
    }

    /// Where the log goes on, so that nothing is replayed that others have written.
    private String end() {
        String next = "";
        while (true) {
            Answer page = shelf.api()
                    .get("/changes?limit=100" + (next.isEmpty() ? "" : "&since=" + next))
                    .expect(200);
            next = page.at("/next");
            if (page.json().path("items").isEmpty()) {
                return next;
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                       | url
                    {"url":"http://[::]/hook"}                                               | url
                    {"url":"https://169.254.169.254/"}                                       | url
                    {"url":"https://[::ffff:a9fe:a9fe]/"}                                    | url
                    {"url":"https://2852039166/"}                                            | url
                    {"url":"https://user@hooks.invalid/"}                                    | url
                    {"url":"https://hooks.invalid:22/"}                                      | url
                    {"url":"https://hooks.invalid/#part"}                                    | url
                    {"url":"https://hooks.invalid","events":["blog.post.read"]}              | events[0]
                    {"url":"https://hooks.invalid","events":[]}                              | events
                    {"url":"https://hooks.invalid","secret":"whsec_c2hvcnQ="}                | secret
                    {"url":"https://hooks.invalid","name":"mine"}                            | name
                    """)
    void whatCanBeNoWebhookIsRefusedByItsMember(String body, String field) {
        assertThat(hooks.ask(body).isProblem(422).at("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void whatCanBeNoChangeIsRefusedByItsMember() {
        String path = hooks.make(Hooks.NOWHERE);

        assertThat(hooks.call("PATCH", path, "{}").send().isProblem(422).at("/errors/0/field"))
                .isEqualTo("body");
        assertThat(hooks.call("PATCH", path, "{\"status\":\"on\"}")
                        .send()
                        .isProblem(422)
                        .at("/errors/0/field"))
                .isEqualTo("status");
        assertThat(hooks.call("POST", path + "/replay", "{\"since\":\"bm90IG91cnM\"}")
                        .send()
                        .isProblem(400)
                        .at("/errors/0/field"))
                .isEqualTo("since");
        hooks.call("PATCH", path).carrying("text/plain", "{}").send().isProblem(415);
        hooks.call("GET", path + "/deliveries?cursor=abc").send().isProblem(400);
        hooks.call("GET", path + "/deliveries?limit=101").send().isProblem(400);
        hooks.call("POST", path + "/deliveries/none/retry").send().isProblem(404);
    }

    @Test
    void theTwentyFirstIsRefused() {
        int there =
                hooks.call("GET", "/webhooks").expect(200).json().path("items").size();
        for (int i = there; i < 20; i++) {
            hooks.make(Hooks.NOWHERE);
        }

        assertThat(hooks.ask("{\"url\":\"" + Hooks.NOWHERE + "\"}")
                        .isProblem(422)
                        .at("/detail"))
                .contains("20");
    }

    @Test
    @Everywhere
    void onlyOwnersAndEditorsHaveToDoWithWebhooks() {
        for (String role : new String[] {"author", "moderator", "reader"}) {
            String token =
                    shelf.issue("{\"name\":\"Eve\",\"role\":\"" + role + "\"}").at("/token");
            hooks.call("GET", "/webhooks").by(token).send().isProblem(403);
            hooks.call("POST", "/webhooks", "{\"url\":\"" + Hooks.NOWHERE + "\"}")
                    .by(token)
                    .send()
                    .isProblem(403);
        }
        String editor = shelf.issue("{\"name\":\"Ed\",\"role\":\"editor\"}").at("/token");
        hooks.call("GET", "/webhooks").by(editor).expect(200);
        hooks.call("GET", "/webhooks").without("Authorization").send().isProblem(401);
    }
}
