package blog.comments;

import static blog.comments.CommentStage.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Metered;
import blog.comments.forms.Solution;
import blog.comments.judging.Guarding;
import blog.comments.judging.Layer;
import blog.dynamo.Attributes;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Router;
import blog.names.Slug;
import blog.posts.gate.Gate;
import blog.tokens.Role;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Comments of strangers before all guards, by a policy that shows what nothing speaks against.
class GuardedCommentsTest {
    private static final String ADDRESS = "192.0.2.1";

    private final CommentStage stage = new CommentStage();
    private Router router = guarded(Guarding.USUAL);

    @BeforeEach
    void openThePost() {
        stage.begin(HELLO, "P1", Gate.State.OPEN);
        stage.begin(new Slug("other"), "P2", Gate.State.OPEN);
    }

    private Router guarded(Guarding guarding) {
        stage.guarding = guarding;
        return stage.router(stage.meter.client());
    }

    private Response send(String method, String path, String body, String address, String... headers) {
        var all = new HashMap<String, List<String>>(Map.of("content-type", List.of("application/json")));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return router.handle(new Request(method, path, all, Map.of(), bytes, Map.of(), CommentStage.API, "r", address));
    }

    private JsonNode form(String slug) {
        Response response = send("GET", "/posts/" + slug + "/comments/form", "", ADDRESS);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Cache-Control")).contains("private, no-store");
        return CommentStage.json(response);
    }

    private static ObjectNode body(String text) {
        return tree(CommentStage.body(text));
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String solved(String text, JsonNode form) {
        String token = form.path("form").textValue();
        return body(text)
                .put("form", token)
                .put("proof", Solution.of(token, form.path("bits").intValue()))
                .toString();
    }

    private Response post(String body, String... headers) {
        return send("POST", "/posts/hello/comments", body, ADDRESS, headers);
    }

    private String waited(String text) {
        JsonNode form = form("hello");
        stage.now = stage.now.plusSeconds(3);
        return solved(text, form);
    }

    private List<Map<String, AttributeValue>> kept() {
        return LocalDynamo.CLIENT.scan(scan -> scan.tableName(stage.comments)).items().stream()
                .filter(item -> Attributes.text(item, "pk").startsWith("POST#"))
                .toList();
    }

    private void assertFault(Response answer, String field, String words) {
        JsonNode problem = CommentStage.json(answer);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(problem.at("/errors/0/field").textValue()).isEqualTo(field);
        assertThat(problem.at("/errors/0/detail").textValue()).contains(words);
        assertThat(problem.at("/form/form").textValue()).hasSize(48);
        assertThat(kept()).isEmpty();
    }

    @Nested
    class TheForm {
        @Test
        void saysWhatToDoAndWhatWouldBecomeOfAComment() {
            JsonNode form = form("hello");

            assertThat(form.path("bits").intValue()).isEqualTo(14);
            assertThat(form.path("policy").textValue()).isEqualTo("open");
            assertThat(form.path("open").booleanValue()).isTrue();
            assertThat(form.path("notBefore").textValue()).isEqualTo("2026-11-24T10:00:03Z");
            assertThat(form.path("expires").textValue()).isEqualTo("2026-11-25T10:00:00Z");
        }

        @Test
        void saysThatAPostIsClosed() {
            stage.begin(HELLO, "P1", Gate.State.CLOSED);

            assertThat(form("hello").path("open").booleanValue()).isFalse();
        }

        @Test
        void isNotThereWhereThereIsNoPost() {
            assertThat(send("GET", "/posts/none/comments/form", "", ADDRESS).status())
                    .isEqualTo(404);
        }

        @Test
        void costsOneUnit() {
            form("hello");
            stage.meter.take();
            form("hello");

            assertThat(stage.meter.take())
                    .containsExactly(new Metered.Call("getItem", 0.5), new Metered.Call("getItem", 0.5));
        }

        @Test
        void asksForMoreOfWhomCommentsOften() {
            post(body("One.").toString());
            post(body("Two.").toString());

            assertThat(form("hello").path("bits").intValue()).isEqualTo(16);
        }
    }

    @Nested
    class AToken {
        @Test
        void withItsProofLetsACommentThrough() {
            Response answer = post(waited("Hello"));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(kept())
                    .singleElement()
                    .satisfies(item -> assertThat(item).doesNotContainKey("score"));
        }

        @Test
        void isNotNeededButThenTheCommentWaits() {
            Response answer = post(body("Hello").toString());

            assertThat(answer.status()).isEqualTo(202);
            assertThat(kept())
                    .singleElement()
                    .satisfies(
                            item -> assertThat(Attributes.number(item, "score")).isEqualTo(3));
        }

        /// Reported of others: what somebody has written is lost when their form is too old or too new.
        @ParameterizedTest
        @CsvSource({"0, sooner", "86400, older", "172800, older"})
        void tooYoungOrOldIsRefusedAndAFreshOneTakesTheSameWords(int seconds, String words) {
            JsonNode form = form("hello");
            stage.now = stage.now.plusSeconds(seconds);
            Response refused = post(solved("Hello", form));

            assertFault(refused, "form", words);
            stage.now = stage.now.plusSeconds(3);
            assertThat(post(solved("Hello", CommentStage.json(refused).path("form")))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void ofAnotherPostIsRefused() {
            JsonNode form = form("other");
            stage.now = stage.now.plusSeconds(3);

            assertFault(post(solved("Hello", form)), "form", "this post");
        }

        @Test
        void withoutAProofOrWithAWrongOneIsRefused() {
            JsonNode form = form("hello");
            stage.now = stage.now.plusSeconds(3);
            ObjectNode body = body("Hello").put("form", form.path("form").textValue());

            assertFault(post(body.toString()), "proof", "must be there");
            assertFault(post(body.put("proof", 9_007_199_254_740_991L).toString()), "proof", "no solution");
        }

        @ParameterizedTest
        @CsvSource({"1.5", "-1", "'\"7\"'", "99999999999999999999", "true"})
        void withSomethingElseForAProofIsRefused(String proof) {
            String body = body("Hello").toString();

            Response answer = post(body.substring(0, body.length() - 1) + ",\"proof\":" + proof + "}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(CommentStage.json(answer).at("/errors/0/field").textValue())
                    .isEqualTo("proof");
        }

        @Test
        void countsOnceAndTheSameRequestGetsTheFirstAnswer() {
            String body = waited("Hello");
            Response first = post(body);
            stage.now = stage.now.plusSeconds(60);
            Response again = post(body);
            Response other = post(body.replace("Hello", "Hello!"));

            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(other.status()).isEqualTo(422);
            assertThat(CommentStage.json(other).at("/errors/0/detail").textValue())
                    .contains("was used");
            assertThat(CommentStage.json(other).at("/form/form").textValue()).hasSize(48);
            assertThat(kept()).hasSize(1);
        }

        /// Reported of another: at the very end of its life a solution counted twice, since the memory of it ended
        /// a second sooner.
        @Test
        void doesNotCountAgainWhenItsLifeEnds() {
            JsonNode form = form("hello");
            stage.now = stage.now.plusSeconds(3);
            String body = solved("Hello", form);
            Response first = post(body);
            for (int second = -5; second < 10; second++) {
                stage.now = Instant.parse("2026-11-25T10:00:00Z").plusSeconds(second);
                Response again = post(body);
                assertThat(again.status()).isEqualTo(second < 0 ? 201 : 422);
                if (second < 0) {
                    assertThat(again.body()).isEqualTo(first.body());
                }
            }
            assertThat(kept()).hasSize(1);
        }

        @Test
        void andAnIdempotencyKeyStandForOneComment() {
            String body = waited("Hello");
            Response first = post(body, "idempotency-key", "k");

            assertThat(post(body, "idempotency-key", "other").body()).isEqualTo(first.body());
            assertThat(post(body).body()).isEqualTo(first.body());
            assertThat(post(waited("Hello"), "idempotency-key", "k").status()).isEqualTo(422);
            assertThat(kept()).hasSize(1);
        }

        @Test
        void sentAHundredTimesAtOnceMakesOneComment() throws Exception {
            String body = waited("Hello");
            var sending = new ArrayList<Callable<Response>>();
            for (int i = 0; i < 100; i++) {
                sending.add(() -> post(body));
            }
            var answers = new ArrayList<Response>();
            try (var threads = Executors.newFixedThreadPool(32)) {
                for (var answer : threads.invokeAll(sending)) {
                    answers.add(answer.get());
                }
            }
            assertThat(kept()).hasSize(1);
            assertThat(answers).extracting(Response::status).containsOnly(201);
            assertThat(form("hello").path("bits").intValue()).isEqualTo(15);
            assertThat(answers)
                    .extracting(answer -> new String(answer.body(), StandardCharsets.UTF_8))
                    .containsOnly(new String(post(body).body(), StandardCharsets.UTF_8));
        }
    }

    /// The claim, the rate and the comment; a comment of a known person has a place in an index besides.
    @Test
    void aCommentCostsThreeUnitsAndTwoLooks() {
        post(waited("First"));
        String body = waited("Second");
        stage.meter.take();

        assertThat(post(body).status()).isEqualTo(201);
        assertThat(stage.meter.take())
                .containsExactly(
                        new Metered.Call("getItem", 0.5),
                        new Metered.Call("getItem", 1),
                        new Metered.Call("putItem", 1),
                        new Metered.Call("updateItem", 1),
                        new Metered.Call("putItem", 1));
    }

    @Nested
    class TheRate {
        @Test
        void isTwentyAnHourAndSaysSo() {
            for (int i = 0; i < 20; i++) {
                assertThat(post(body("Comment " + i).toString()).status()).isEqualTo(202);
            }
            stage.now = stage.now.plusSeconds(600);
            Response refused = post(body("One more").toString());

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).contains("3000");
            assertThat(refused.header("RateLimit")).contains("\"comments\";r=0;t=3000");
            assertThat(refused.header("RateLimit-Policy")).contains("\"comments\";q=20;w=3600");
            assertThat(kept()).hasSize(20);
            String there = body("There").toString();
            assertThat(send("POST", "/posts/hello/comments", there, "192.0.3.1").status())
                    .isEqualTo(202);
            stage.now = stage.now.plusSeconds(3000);
            assertThat(post(body("One more").toString()).status()).isEqualTo(202);
        }

        @Test
        void doesNotBindATokenThatWasTurnedAway() {
            for (int i = 0; i < 20; i++) {
                post(body("Comment " + i).toString());
            }
            String body = waited("Hello");
            assertThat(post(body).status()).isEqualTo(429);
            stage.now = stage.now.plus(Duration.ofHours(1));

            assertThat(post(body.replace("Hello", "Hello!")).status()).isEqualTo(201);
        }
    }

    @Nested
    class TheScore {
        @Test
        void holdsAndSaysWhy() {
            Response answer = post(waited("https://a.example https://b.example https://c.example"));

            assertThat(answer.status()).isEqualTo(202);
            assertThat(kept()).singleElement().satisfies(item -> {
                assertThat(Attributes.text(item, "status")).isEqualTo("held");
                assertThat(item.toString()).contains("links: 3");
            });
        }

        /// Reported of others: a browser fills the field in by itself, and what was written is gone. Here it is
        /// kept for a moderator.
        @Test
        void keepsWhatFilledTheTrap() {
            ObjectNode body = tree(waited("Hello"));
            Response answer = post(body.put("homepage", "https://me.example").toString());

            assertThat(answer.status()).isEqualTo(202);
            assertThat(kept())
                    .singleElement()
                    .satisfies(
                            item -> assertThat(Attributes.text(item, "status")).isEqualTo("spam"));
        }

        @Test
        void knowsTheAuthorsOfTheBlog() {
            LocalDynamo.CLIENT.putItem(put -> put.tableName(stage.content)
                    .item(Map.of(
                            "pk", AttributeValue.fromS("AUTHORS"),
                            "sk", AttributeValue.fromS("ada"),
                            "name", AttributeValue.fromS("Ada Lovelace"),
                            "v", AttributeValue.fromN("1"))));
            ObjectNode body = tree(waited("I am the author."));
            body.putObject("author").put("name", "Аda Lovelaсe");

            assertThat(post(body.toString()).status()).isEqualTo(202);
        }

        @Test
        void holdsTheSameWordsFromThere() {
            String words = "I have read this with great interest.";
            assertThat(post(waited(words)).status()).isEqualTo(201);
            assertThat(post(waited(words)).status()).isEqualTo(202);
        }

        @Test
        void doesNotJudgeTheBlogsOwnPeople() {
            String token = "Bearer " + stage.token(Role.MODERATOR);
            for (int i = 0; i < 25; i++) {
                assertThat(post(body("online casino " + i).toString(), "authorization", token)
                                .status())
                        .isEqualTo(201);
            }
        }
    }

    @Nested
    class EachLayer {
        @Test
        void mayBeLeftOut() {
            router = guarded(without(Layer.FORM));
            assertThat(post(body("Hello").put("form", "x").put("homepage", "y").toString())
                            .status())
                    .isEqualTo(201);

            router = guarded(without(Layer.PROOF));
            JsonNode form = form("hello");
            assertThat(form.path("bits").intValue()).isZero();
            stage.now = stage.now.plusSeconds(3);
            assertThat(post(body("Hi")
                                    .put("form", form.path("form").textValue())
                                    .toString())
                            .status())
                    .isEqualTo(201);

            router = guarded(without(Layer.SCORE));
            assertThat(post(body("online casino").toString()).status()).isEqualTo(201);

            router = guarded(without(Layer.RATE));
            for (int i = 0; i < 25; i++) {
                assertThat(post(body("Comment " + i).toString()).status()).isEqualTo(202);
            }
        }

        private static Guarding without(Layer layer) {
            var rest = EnumSet.allOf(Layer.class);
            rest.remove(layer);
            return new Guarding(rest, 20, Guarding.USUAL.words());
        }
    }
}
