package blog.comments.editing;

import static blog.comments.CommentStage.HELLO;
import static blog.comments.CommentStage.body;
import static blog.comments.CommentStage.json;
import static blog.comments.CommentStage.request;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Metered;
import blog.TestBlog;
import blog.comments.CommentPolicy;
import blog.comments.CommentRules;
import blog.comments.CommentStage;
import blog.comments.judging.Guarding;
import blog.http.Response;
import blog.http.routing.Router;
import blog.posts.gate.Gate;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What writers may do with what they have said, and what nobody else may.
class EditingTest {
    private static final String POST = "01KE6ZAZ3QW5TQ2B4YV7N8M0XK";
    private static final String VISITOR = "a-visitor-of-the-blog";

    private final CommentStage stage = new CommentStage();
    private Router router = stage.router;

    @BeforeEach
    void begin() {
        stage.begin(HELLO, POST, Gate.State.OPEN);
    }

    private void policy(CommentPolicy policy, Guarding guarding) {
        stage.rules = new CommentRules(policy, Optional.empty());
        stage.guarding = guarding;
        router = stage.router(stage.meter.client());
    }

    private Response comment(String markdown, String... headers) {
        return router.handle(request(HELLO, body(markdown), headers.length == 0 ? visitor() : headers));
    }

    private static String[] visitor() {
        return new String[] {"visitor-token", VISITOR};
    }

    private Response edit(JsonNode written, String json) {
        return call("PATCH", written, json, written.path("token").asText());
    }

    private Response delete(JsonNode written) {
        return call("DELETE", written, "", written.path("token").asText());
    }

    private Response call(String method, JsonNode written, String json, String token) {
        String path = "/posts/hello/comments/" + written.path("id").asText();
        return router.handle(request(method, path, json, "comment-token", token));
    }

    private JsonNode page() {
        return stage.read("/posts/hello/comments");
    }

    private JsonNode waiting(String status) {
        String token = stage.token(Role.MODERATOR);
        return json(router.handle(
                        request("GET", "/moderation?status=" + status, "", "authorization", "Bearer " + token)))
                .path("items");
    }

    private void decide(JsonNode written, String status) {
        String decision = "{\"decisions\":[{\"post\":\"%s\",\"id\":\"%s\",\"status\":\"%s\"%s}]}"
                .formatted(POST, written.path("id").asText(), status, status.equals("visible") ? ",\"version\":1" : "");
        String token = stage.token(Role.MODERATOR);
        Response answer = router.handle(request("POST", "/moderation", decision, "authorization", "Bearer " + token));
        assertThat(json(answer).at("/items/0/status").asText()).isEqualTo(status);
    }

    @Nested
    class Edited {
        @Test
        void aCommentSaysSoAndWhen() {
            JsonNode said = json(comment("Helo"));
            stage.now = stage.now.plus(Duration.ofMinutes(14));

            Response answer = edit(said, "{\"markdown\":\"Hello\",\"author\":{\"name\":\"Ada L.\"}}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("private, no-store");
            JsonNode shown = page().at("/items/0");
            assertThat(shown.path("html").asText()).isEqualTo("<p>Hello</p>");
            assertThat(shown.at("/author/name").asText()).isEqualTo("Ada L.");
            assertThat(shown.path("edited").asText()).isEqualTo(stage.now.toString());
            assertThat(shown.path("created")).isEqualTo(said.path("created"));
            assertThat(json(answer).path("token")).isEqualTo(said.path("token"));
        }

        @Test
        void itKeepsWhatIsNotNamed() {
            JsonNode said = json(comment("Hello"));

            edit(said, "{\"author\":{\"name\":\"Grace\"}}");

            assertThat(page().at("/items/0/markdown").asText()).isEqualTo("Hello");
            assertThat(page().at("/items/0/author/name").asText()).isEqualTo("Grace");
        }

        @Test
        void itIsTooLateAfterAQuarterOfAnHour() {
            JsonNode said = json(comment("Hello"));
            stage.now = stage.now.plus(Duration.ofMinutes(15));

            assertThat(edit(said, "{\"markdown\":\"Later\"}").status()).isEqualTo(403);
            assertThat(page().at("/items/0/markdown").asText()).isEqualTo("Hello");
        }

        @Test
        void theSameAgainIsAnsweredAsBeforeHoweverLate() {
            JsonNode said = json(comment("Helo"));
            Response first = edit(said, "{\"markdown\":\"Hello\"}");
            stage.now = stage.now.plus(Duration.ofHours(1));
            stage.meter.take();

            Response again = edit(said, "{\"markdown\":\"Hello\"}");

            assertThat(again.status()).isEqualTo(200);
            assertThat(json(again)).isEqualTo(json(first));
            assertThat(stage.meter.take()).extracting(Metered.Call::operation).containsOnly("getItem");
        }

        @Test
        void spamIsHidden() {
            policy(CommentPolicy.OPEN, guarding("score"));
            JsonNode said = json(comment("Hello"));
            stage.count(stage.records());

            Response answer = edit(said, "{\"markdown\":\"https://a.example https://b.example https://c.example\"}");
            stage.count(stage.records());

            assertThat(answer.status()).isEqualTo(202);
            assertThat(page().path("items")).isEmpty();
            assertThat(page().path("total").asInt()).isZero();
            assertThat(waiting("held").at("/0/reasons/0").asText()).startsWith("links");
            assertThat(waiting("held").at("/0/trail/0/by").asText()).isEqualTo("the writer");
        }

        /// Else an edit would be the way past the form.
        @Test
        void howItCameInIsNotForgotten() {
            policy(CommentPolicy.OPEN, guarding("form score"));
            JsonNode said = json(comment("Hello"));
            assertThat(said.path("status").asText()).isEqualTo("held");

            assertThat(edit(said, "{\"markdown\":\"Hello!\"}").status()).isEqualTo(202);

            assertThat(page().path("items")).isEmpty();
            assertThat(waiting("held").at("/0/reasons/0").asText()).startsWith("form");
        }

        @Test
        void theWordsOfAnotherAreFoundInAnEditToo() {
            policy(CommentPolicy.OPEN, guarding("rate score"));
            comment("The very same long words");
            JsonNode said = json(comment("Others at first, for a while"));

            assertThat(edit(said, "{\"markdown\":\"The very same long words\"}").status())
                    .isEqualTo(202);
            assertThat(waiting("held").at("/0/reasons/0").asText()).startsWith("same");
        }

        @Test
        void editsCountAsCommentsDo() {
            policy(CommentPolicy.OPEN, guarding("rate"));
            JsonNode said = json(comment("Hello"));
            for (int i = 1; i < 20; i++) {
                assertThat(edit(said, "{\"markdown\":\"Edit " + i + "\"}").status())
                        .isEqualTo(200);
            }

            Response oneTooMany = edit(said, "{\"markdown\":\"Edit 20\"}");

            assertThat(oneTooMany.status()).isEqualTo(429);
            assertThat(oneTooMany.header("Retry-After")).isPresent();
            assertThat(page().at("/items/0/markdown").asText()).isEqualTo("Edit 19");
        }

        @Test
        void itWaitsAgainWhereEveryCommentDoes() {
            policy(CommentPolicy.ALL, TestBlog.NOT_GUARDED);
            JsonNode said = json(comment("Hello"));
            decide(said, "visible");

            assertThat(edit(said, "{\"markdown\":\"Something else\"}").status()).isEqualTo(202);

            assertThat(page().path("items")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"spam", "removed"})
        void itStaysWhereAModeratorPutIt(String status) {
            JsonNode said = json(comment("Hello"));
            decide(said, status);

            assertThat(edit(said, "{\"markdown\":\"Hello!\"}").status()).isEqualTo(202);

            assertThat(waiting(status)).hasSize(1);
            assertThat(page().path("items")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"markdown\":\"\"}",
                    "{\"markdown\":null}",
                    "{\"markdown\":\"\\u200b\"}",
                    "{\"author\":null}",
                    "{\"author\":{}}",
                    "{\"parent\":null}",
                    "{\"status\":\"visible\"}",
                    "{\"markdown\":\"a\",\"email\":\"a@b.example\"}"
                })
        void whatCannotBeMeantIsRefused(String json) {
            JsonNode said = json(comment("Hello"));

            assertThat(edit(said, json).status()).isEqualTo(422);
            assertThat(page().at("/items/0/markdown").asText()).isEqualTo("Hello");
        }

        @Test
        void theBlogsOwnWordsStayItsOwn() {
            policy(CommentPolicy.ALL, guarding("score"));
            JsonNode said = json(comment("Hello", "authorization", "Bearer " + stage.token(Role.AUTHOR)));

            assertThat(edit(said, "{\"markdown\":\"Hello!\"}").status()).isEqualTo(200);

            assertThat(page().at("/items/0/by").asText()).isEqualTo("owner");
        }
    }

    @Nested
    class Deleted {
        @Test
        void nothingIsLeft() {
            JsonNode said = json(comment("Hello"));
            stage.count(stage.records());

            assertThat(delete(said).status()).isEqualTo(204);
            stage.count(stage.records());

            assertThat(page().path("items")).isEmpty();
            assertThat(page().path("total").asInt()).isZero();
            assertThat(edit(said, "{\"markdown\":\"Back\"}").status()).isEqualTo(410);
            assertThat(delete(said).status()).isEqualTo(204);
        }

        @Test
        void itIsNeverTooLate() {
            JsonNode said = json(comment("Hello"));
            stage.now = stage.now.plus(Duration.ofDays(1000));

            assertThat(delete(said).status()).isEqualTo(204);
            assertThat(page().path("items")).isEmpty();
        }

        @Test
        void itsPlaceStaysWhereOthersAnswerIt() {
            JsonNode said = json(comment("Hello"));
            String reply = body("Hi").replace("{\"markdown\"", "{\"parent\":" + said.path("id") + ",\"markdown\"");
            stage.now = stage.now.plusSeconds(1);
            assertThat(router.handle(request(HELLO, reply)).status()).isEqualTo(201);

            assertThat(delete(said).status()).isEqualTo(204);

            JsonNode place = page().at("/items/1");
            assertThat(place.path("deleted").asBoolean()).isTrue();
            assertThat(place.has("author") || place.has("markdown") || place.has("html"))
                    .isFalse();
            assertThat(page().path("items")).hasSize(2);
        }

        /// What readers have not seen keeps no place, and what they come to see later has one.
        @Test
        void itsPlaceStaysOnceReadersSeeAnAnswer() {
            JsonNode said = json(comment("Hello"));
            policy(CommentPolicy.ALL, TestBlog.NOT_GUARDED);
            String reply = body("Hi").replace("{\"markdown\"", "{\"parent\":" + said.path("id") + ",\"markdown\"");
            JsonNode answer = json(router.handle(request(HELLO, reply)));

            assertThat(delete(said).status()).isEqualTo(204);
            assertThat(page().path("items")).isEmpty();
            stage.now = stage.now.plus(Duration.ofDays(29));
            decide(answer, "visible");

            assertThat(page().path("items")).hasSize(2);
            assertThat(page().path("total").asInt()).isOne();
        }

        @Test
        void whateverHasBecomeOfTheSlug() {
            JsonNode said = json(comment("Hello"));
            stage.begin(HELLO, "01KE6ZB4T2N9R6S3V8W7X5Y1ZA", Gate.State.OPEN);

            assertThat(delete(said).status()).isEqualTo(204);
            stage.begin(HELLO, POST, Gate.State.OPEN);
            assertThat(page().path("items")).isEmpty();
        }

        @Test
        void theRequestThatMadeItMakesNoOther() {
            String[] key = {"idempotency-key", "k", "visitor-token", VISITOR};
            JsonNode said = json(comment("Hello", key));
            delete(said);

            assertThat(comment("Hello", key).status()).isEqualTo(410);
            assertThat(page().path("items")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(value = Gate.State.class, mode = EnumSource.Mode.EXCLUDE, names = "MOVED")
        void whateverHasBecomeOfThePost(Gate.State state) {
            JsonNode said = json(comment("Hello"));
            stage.begin(HELLO, POST, state);

            assertThat(delete(said).status()).isEqualTo(204);
        }

        @Test
        void whatWaitsLeavesItsQueue() {
            policy(CommentPolicy.ALL, TestBlog.NOT_GUARDED);
            JsonNode said = json(comment("Hello"));

            delete(said);

            assertThat(waiting("held")).isEmpty();
        }
    }

    @Nested
    class AnothersHand {
        @ParameterizedTest
        @ValueSource(strings = {"PATCH", "DELETE"})
        void findsNothing(String method) {
            JsonNode said = json(comment("Hello"));
            JsonNode other = json(comment("Other"));
            String json = "{\"markdown\":\"Mine\"}";

            for (String token :
                    List.of("", "x", "x".repeat(43), other.path("token").asText())) {
                assertThat(call(method, said, json, token).status()).isEqualTo(404);
            }
            assertThat(router.handle(request(
                                    method,
                                    "/posts/hello/comments/" + said.path("id").asText(),
                                    json,
                                    "authorization",
                                    "Bearer " + stage.token(Role.OWNER)))
                            .status())
                    .isEqualTo(404);
            assertThat(router.handle(request(method, "/posts/hello/comments/nothing", json))
                            .status())
                    .isEqualTo(404);
            assertThat(page().path("items")).hasSize(2);
        }
    }

    /// Of a deletion, edits and an answer at once, the deletion wins, and the answer keeps its parent's place.
    @Test
    void allAtOnceNothingComesBack() throws Exception {
        for (int round = 0; round < 20; round++) {
            JsonNode said = json(comment("Hello " + round));
            String reply =
                    body("Hi " + round).replace("{\"markdown\"", "{\"parent\":" + said.path("id") + ",\"markdown\"");
            var calls = new ArrayList<Callable<Integer>>(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Integer>) () ->
                            edit(said, "{\"markdown\":\"Edit " + i + "\"}").status())
                    .toList());
            calls.add(2, () -> delete(said).status());
            calls.add(() -> router.handle(request(HELLO, reply)).status());
            int answered;
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> all = pool.invokeAll(calls);
                assertThat(all.get(2).get()).isEqualTo(204);
                answered = all.getLast().get();
            }
            assertThat(answered).isIn(201, 422);
            List<JsonNode> left = stage.read("/posts/hello/comments?limit=100")
                    .path("items")
                    .valueStream()
                    .toList();
            assertThat(left.stream().anyMatch(item -> item.path("id").equals(said.path("id"))))
                    .isEqualTo(answered == 201);
            assertThat(left.toString()).doesNotContain("Edit");
        }
    }

    private static Guarding guarding(String layers) {
        return Guarding.from(Map.of(Guarding.GUARDS, layers));
    }
}
