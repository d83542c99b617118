package blog.comments;

import static blog.comments.CommentStage.HELLO;
import static blog.comments.CommentStage.body;
import static blog.comments.CommentStage.json;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Metered;
import blog.http.Response;
import blog.http.routing.Router;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A comment is held, a moderator sees it, decides, and readers see it or not.
class ModerationTest {
    private static final String POST = "01KE6ZAZ3QW5TQ2B4YV7N8M0XK";
    private static final String VISITOR = "a-visitor-of-the-blog";

    private final CommentStage stage = new CommentStage();
    private Router router = stage.router;
    private String eve = "";

    @BeforeEach
    void hold() {
        stage.begin(HELLO, POST, Gate.State.OPEN);
        eve = stage.token(Role.MODERATOR);
        policy(CommentPolicy.FIRST);
    }

    private void policy(CommentPolicy policy) {
        stage.rules = new CommentRules(policy, Optional.empty());
        router = stage.router(stage.meter.client());
    }

    @Nested
    class Holding {
        @Test
        void isToldToTheWriterAndShownToNobodyElse() {
            Response held = comment("Hello");

            assertThat(held.status()).isEqualTo(202);
            assertThat(json(held).path("status").asText()).isEqualTo("held");
            assertThat(json(held).path("token").asText()).hasSize(69);
            assertThat(page().path("items")).isEmpty();
            JsonNode waiting = queue("held").path("items");
            assertThat(waiting).hasSize(1);
            assertThat(waiting.get(0).at("/post/slug").asText()).isEqualTo("hello");
            assertThat(waiting.get(0).at("/comment/markdown").asText()).isEqualTo("Hello");
        }

        @Test
        void endsWithAnApprovalForThisPersonFromThenOn() {
            String id = id(comment("Hello"));
            decide(id, "visible", 1);
            stage.count(stage.records());

            assertThat(page().at("/items/0/id").asText()).isEqualTo(id);
            assertThat(page().at("/items/0/status").asText()).isEqualTo("visible");
            assertThat(total()).isOne();
            assertThat(queue("held").path("items")).isEmpty();
            assertThat(comment("Again").status()).isEqualTo(201);
            assertThat(comment("A stranger", "visitor-token", "another-visitor-here")
                            .status())
                    .isEqualTo(202);
        }

        @Test
        void beginsAgainWhenTheApprovalIsTakenBack() {
            String id = id(comment("Hello"));
            decide(id, "visible", 1);
            decide(id, "spam", 2);
            stage.count(stage.records());

            assertThat(comment("Again").status()).isEqualTo(202);
            assertThat(total()).isZero();
        }

        /// What was approved, was edited then, and turned out to be spam.
        @Test
        void beginsAgainWhenWhatWasApprovedWaitsAgainAndIsNotWanted() {
            Response said = comment("Hello");
            decide(id(said), "visible", 1);
            policy(CommentPolicy.ALL);
            String token = json(said).path("token").asText();
            String path = "/posts/hello/comments/" + id(said);
            assertThat(router.handle(CommentStage.request(
                                    "PATCH", path, "{\"markdown\":\"Buy\"}", "comment-token", token))
                            .status())
                    .isEqualTo(202);
            policy(CommentPolicy.FIRST);
            decide(id(said), "spam", 3);
            stage.count(stage.records());

            assertThat(comment("Again").status()).isEqualTo(202);
        }

        @ParameterizedTest
        @EnumSource(CommentPolicy.class)
        void dependsOnThePolicy(CommentPolicy policy) {
            decide(id(comment("Hello")), "visible", 1);
            stage.count(stage.records());
            policy(policy);

            assertThat(List.of(
                            comment("Known").status(),
                            comment("Unknown", "visitor-token", "x".repeat(16)).status()))
                    .isEqualTo(
                            switch (policy) {
                                case OPEN -> List.of(201, 201);
                                case FIRST -> List.of(201, 202);
                                case ALL -> List.of(202, 202);
                                case CLOSED -> List.of(409, 409);
                            });
        }

        @Test
        void isNotForTheBlogsOwnPeople() {
            policy(CommentPolicy.ALL);

            Response answer = comment("An answer", "authorization", "Bearer " + eve);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(json(answer).path("by").asText()).isEqualTo("owner");
            assertThat(page().at("/items/0/by").asText()).isEqualTo("owner");
            assertThat(comment("A reader's", "authorization", "Bearer " + stage.token(Role.READER))
                            .status())
                    .isEqualTo(202);
            assertThat(comment("Nobody's", "authorization", "Bearer nobodys").status())
                    .isEqualTo(401);
        }

        @Test
        void endsByItselfAfterThirtyDays() {
            String id = id(comment("Hello"));
            stage.now = stage.now.plus(Duration.ofDays(30)).plusSeconds(1);
            eve = stage.token(Role.MODERATOR);

            assertThat(queue("held").path("items")).isEmpty();
            assertThat(decide(id, "visible", 1).at("/problem/status").asInt()).isEqualTo(404);
        }

        @Test
        void givesTheSameAnswerToTheSameRequest() {
            JsonNode first = json(comment("Hello", "idempotency-key", "k"));
            JsonNode again = json(comment("Hello", "idempotency-key", "k"));
            decide(first.path("id").asText(), "visible", 1);
            Response shown = comment("Hello", "idempotency-key", "k");

            assertThat(again).isEqualTo(first);
            assertThat(shown.status()).isEqualTo(201);
            assertThat(json(shown).path("token")).isEqualTo(first.path("token"));
        }

        @Test
        void isOverForAPostThatIsTooOld() {
            stage.rules = new CommentRules(CommentPolicy.OPEN, Optional.of(Duration.ofDays(10)));
            router = stage.router(stage.meter.client());
            stage.gates.date(HELLO, stage.now.minus(Duration.ofDays(10)));
            assertThat(comment("In time").status()).isEqualTo(201);

            stage.now = stage.now.plusSeconds(1);
            assertThat(comment("Late").status()).isEqualTo(409);
            assertThat(page().path("items")).hasSize(1);
        }
    }

    @Nested
    class Deciding {
        @Test
        void isToldWhoWasFaster() {
            String id = id(comment("Hello"));
            decide(id, "spam", 1);

            JsonNode late = decide(id, "visible", 1);

            assertThat(late.at("/problem/status").asInt()).isEqualTo(409);
            assertThat(late.at("/problem/detail").asText()).contains("moderator made it spam", "version is 2");
        }

        @Test
        void isAnsweredAgainAsItWasTheFirstTime() {
            String id = id(comment("Hello"));

            assertThat(decide(id, "visible", 1)).isEqualTo(decide(id, "visible", 1));
            assertThat(queue("held").path("items")).isEmpty();
        }

        @Test
        void canBeUndone() {
            String id = id(comment("Hello"));
            decide(id, "spam", 1);
            decide(id, "visible", 2);
            decide(id, "removed", 3);
            assertThat(page().path("items")).isEmpty();
            decide(id, "visible", 4);
            stage.count(stage.records());

            assertThat(page().path("items")).hasSize(1);
            assertThat(total()).isOne();
        }

        @Test
        void standsForItselfAmongOthers() {
            String id = id(comment("Hello"));
            String none = "01KE6ZB4T2N9R6S3V8W7X5Y1ZA";

            JsonNode answers = json(send(
                    "POST", "/moderation", """
                    {"decisions":[%s,%s]}
                    """.formatted(decision(none, "visible", 1), decision(id, "visible", 1))));

            assertThat(answers.at("/items/0/problem/status").asInt()).isEqualTo(404);
            assertThat(answers.at("/items/1/status").asText()).isEqualTo("visible");
            assertThat(answers.at("/items/1/version").asInt()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{'decisions':[]}",
                    "{'decisions':{}}",
                    "{'decisions':[7]}",
                    "{'decisions':[{}]}",
                    "{'decisions':[{'post':'x','id':'01KE6ZB4T2N9R6S3V8W7X5Y1ZA','status':'spam','version':1}]}",
                    "{'decisions':[{'post':'01KE6ZB4T2N9R6S3V8W7X5Y1ZA','id':'01KE6ZB4T2N9R6S3V8W7X5Y1ZA','status':'held','version':1}]}",
                    "{'decisions':[{'post':'01KE6ZB4T2N9R6S3V8W7X5Y1ZA','id':'01KE6ZB4T2N9R6S3V8W7X5Y1ZA','status':'spam','version':0}]}",
                    "{'decisions':[{'post':'01KE6ZB4T2N9R6S3V8W7X5Y1ZA','id':'01KE6ZB4T2N9R6S3V8W7X5Y1ZA','status':'spam','version':1,'more':1}]}"
                })
        void isRefusedWhereItCannotBeMeant(String body) {
            assertThat(send("POST", "/moderation", body.replace('\'', '"')).status())
                    .isEqualTo(422);
        }

        @Test
        void takesAHundredAndNoMore() {
            String one = decision("01KE6ZB4T2N9R6S3V8W7X5Y1ZA", "spam", 1);

            assertThat(send("POST", "/moderation", "{\"decisions\":[" + one + ("," + one).repeat(99) + "]}")
                            .status())
                    .isEqualTo(200);
            assertThat(send("POST", "/moderation", "{\"decisions\":[" + one + ("," + one).repeat(100) + "]}")
                            .status())
                    .isEqualTo(422);
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void isForModeratorsEditorsAndOwners(Role role) {
            eve = stage.token(role);
            int expected = role == Role.MODERATOR || role == Role.EDITOR || role == Role.OWNER ? 200 : 403;

            assertThat(send("GET", "/moderation", "").status()).isEqualTo(expected);
            String one = decision("01KE6ZB4T2N9R6S3V8W7X5Y1ZA", "spam", 1);
            assertThat(send("POST", "/moderation", "{\"decisions\":[" + one + "]}")
                            .status())
                    .isEqualTo(expected);
        }
    }

    @Nested
    class Queueing {
        @Test
        void showsTheOldestFirstPageByPage() {
            List<String> ids = List.of(id(comment("1")), later("2"), later("3"), later("4"), later("5"));

            JsonNode first = queue("held&limit=2");
            JsonNode second = queue("held&limit=2&cursor=" + first.path("next").asText());
            JsonNode third = queue("held&limit=2&cursor=" + second.path("next").asText());

            assertThat(List.of(first, second, third))
                    .flatExtracting(page -> page.path("items").findValuesAsText("id").stream()
                            .filter(ids::contains)
                            .distinct()
                            .toList())
                    .isEqualTo(ids);
            assertThat(third.path("next").isNull()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"visible", "deleted", "x", ""})
        void isThereForWhatWaits(String status) {
            assertThat(send("GET", "/moderation?status=" + status, "").status()).isEqualTo(400);
        }

        private String later(String text) {
            stage.now = stage.now.plusSeconds(1);
            return id(comment(text));
        }
    }

    @Nested
    class Costing {
        @Test
        void takesThreeUnitsForAHeldCommentAndThreeForItsApproval() {
            stage.meter.take();
            String id = id(comment("A comment of the usual length, which says what there is to say."));
            assertThat(units("putItem")).isEqualTo(3.0);

            decide(id, "visible", 1);
            int before = stage.records().size() - 1;
            stage.count(stage.records().subList(before, before + 1));
            // The comment and its index, the count, and the person.
            assertThat(units("updateItem")).isEqualTo(4.0);
        }

        @Test
        void readsFiftyOfTheQueueByOneQueryOfSevenUnits() {
            for (int i = 0; i < 55; i++) {
                comment("A comment of the usual length, which says what there is to say: " + i);
            }
            stage.meter.take();
            queue("held&limit=50");

            List<Metered.Call> queries = stage.meter.take().stream()
                    .filter(call -> call.operation().equals("query"))
                    .toList();
            assertThat(queries).hasSize(1);
            assertThat(queries.getFirst().units()).isLessThanOrEqualTo(7.0);
        }

        private double units(String operation) {
            return stage.meter.take().stream()
                    .filter(call -> call.operation().equals(operation))
                    .mapToDouble(Metered.Call::units)
                    .sum();
        }
    }

    private Response comment(String markdown, String... headers) {
        String[] all = Stream.concat(Stream.of("visitor-token", VISITOR), Stream.of(headers))
                .toArray(String[]::new);
        return router.handle(CommentStage.request(HELLO, body(markdown), all));
    }

    private JsonNode decide(String id, String status, int version) {
        Response response = send("POST", "/moderation", "{\"decisions\":[" + decision(id, status, version) + "]}");
        assertThat(response.status()).isEqualTo(200);
        return json(response).at("/items/0");
    }

    private static String decision(String id, String status, int version) {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("post", POST)
                .put("id", id)
                .put("status", status)
                .put("version", version)
                .toString();
    }

    private Response send(String method, String target, String body) {
        return router.handle(CommentStage.request(method, target, body, "authorization", "Bearer " + eve));
    }

    private JsonNode queue(String status) {
        Response response = send("GET", "/moderation?status=" + status, "");
        assertThat(response.status()).isEqualTo(200);
        return json(response);
    }

    private JsonNode page() {
        return stage.read("/posts/hello/comments");
    }

    private static String id(Response response) {
        return json(response).path("id").asText();
    }

    private long total() {
        return new GateTable(LocalDynamo.CLIENT, stage.content)
                .find(HELLO)
                .orElseThrow()
                .comments();
    }
}
