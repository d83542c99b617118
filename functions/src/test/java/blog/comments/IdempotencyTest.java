package blog.comments;

import static blog.comments.CommentStage.HELLO;
import static blog.comments.CommentStage.body;
import static blog.comments.CommentStage.json;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.http.Response;
import blog.http.routing.Router;
import blog.names.Slug;
import blog.posts.gate.Gate;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class IdempotencyTest {
    private static final String KEY = "idempotency-key";

    private final CommentStage stage = new CommentStage();

    @BeforeEach
    void openThePost() {
        stage.begin(HELLO, "P1", Gate.State.OPEN);
    }

    @Nested
    class Repeating {
        @Test
        void givesTheFirstAnswerAgainAndMakesOneComment() {
            Response first = stage.post(body("Hello"), KEY, "k");
            stage.now = stage.now.plusSeconds(60);
            Response second = stage.post(body("Hello"), KEY, "k");

            assertThat(second.status()).isEqualTo(201);
            assertThat(second.headers()).isEqualTo(first.headers());
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(shown()).containsExactly(CommentStage.readable(first));
        }

        @Test
        void refusesAnotherBody() {
            Response first = stage.post(body("Hello"), KEY, "k");
            Response second = stage.post(body("Hello!"), KEY, "k");

            assertThat(second.status()).isEqualTo(422);
            assertThat(json(second).at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
            assertThat(shown()).containsExactly(CommentStage.readable(first));
        }

        /// Were the comment written again, it would undo what moderation did in between.
        @Test
        void writesNothingAgain() {
            Response first = stage.post(body("Hello"), KEY, "k");
            var key = CommentItem.key("P1", json(first).path("id").asText());
            LocalDynamo.CLIENT.updateItem(UpdateItemRequest.builder()
                    .tableName(stage.comments)
                    .key(key)
                    .updateExpression("SET v = :v")
                    .expressionAttributeValues(Map.of(":v", AttributeValue.fromN("2")))
                    .build());
            int changes = stage.records().size();

            assertThat(stage.post(body("Hello"), KEY, "k").body()).isEqualTo(first.body());
            assertThat(stage.records()).hasSize(changes);
        }

        @Test
        void makesTwoCommentsWithoutAKey() {
            stage.post(body("Hello"));
            stage.post(body("Hello"));

            assertThat(shown()).hasSize(2);
        }

        @Test
        void tellsKeysApart() {
            stage.post(body("Hello"), KEY, "k");
            stage.post(body("Hello"), KEY, "K");

            assertThat(shown()).hasSize(2);
        }

        @Test
        void keepsThePostsApart() {
            Slug other = new Slug("other");
            stage.begin(other, "P2", Gate.State.OPEN);
            stage.post(body("Hello"), KEY, "k");

            Response response = stage.router.handle(CommentStage.request(other, body("Bonjour"), KEY, "k"));

            assertThat(response.status()).isEqualTo(201);
        }

        @Test
        void bindsTheKeyToNothingWhenTheRequestIsRefused() {
            String orphan =
                    "{\"author\":{\"name\":\"A\"},\"markdown\":\"x\",\"parent\":\"01KE6ZB4T2N9R6S3V8W7X5Y1ZA\"}";

            assertThat(stage.post(orphan, KEY, "k").status()).isEqualTo(422);
            assertThat(stage.post(body("Hello"), KEY, "k").status()).isEqualTo(201);
        }

        @Test
        void forgetsTheKeyAfterADayThoughItsItemIsStillThere() {
            stage.post(body("Hello"), KEY, "k");
            stage.now = stage.now.plus(Duration.ofHours(24)).minusSeconds(1);
            assertThat(stage.post(body("Again"), KEY, "k").status()).isEqualTo(422);

            stage.now = stage.now.plusSeconds(1);
            assertThat(stage.post(body("Again"), KEY, "k").status()).isEqualTo(201);
            assertThat(stage.post(body("Again"), KEY, "k").status()).isEqualTo(201);
            assertThat(shown()).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a b", "a\tb", "ä", "\u007f"})
        void refusesAKeyThatIsNone(String key) {
            assertThat(stage.post(body("Hello"), KEY, key).status()).isEqualTo(400);
        }

        @Test
        void takes255Characters() {
            assertThat(stage.post(body("Hello"), KEY, "~".repeat(255)).status()).isEqualTo(201);
            assertThat(stage.post(body("Hello"), KEY, "~".repeat(256)).status()).isEqualTo(400);
        }
    }

    @Nested
    class Stopping {
        /// The client's view is the same wherever the function stops: an error, then the comment, once.
        @ParameterizedTest(name = "{1} write {0}")
        @CsvSource({"1,before", "1,after", "2,before", "2,after"})
        void anywhereLosesAndDoublesNothing(int write, String when) {
            Router dying = stage.router(dying(write, when.equals("before")));

            Response broken = dying.handle(CommentStage.request(HELLO, body("Hello"), KEY, "k"));
            stage.now = stage.now.plusSeconds(5);
            Response repeated = stage.post(body("Hello"), KEY, "k");

            assertThat(broken.status()).isEqualTo(503);
            assertThat(repeated.status()).isEqualTo(201);
            assertThat(shown()).containsExactly(CommentStage.readable(repeated));
            assertThat(stage.post(body("Hello"), KEY, "k").body()).isEqualTo(repeated.body());
            assertThat(stage.post(body("Other"), KEY, "k").status()).isEqualTo(422);
        }

        /// The SDK repeats a write whose answer was lost; the second then fails on what the first has done.
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void anAnswerThatTheSdkHadToAskForTwiceIsTheAnswer(int write) {
            Router repeating = stage.router(repeating(write));

            Response response = repeating.handle(CommentStage.request(HELLO, body("Hello"), KEY, "k"));

            assertThat(response.status()).isEqualTo(201);
            assertThat(shown()).containsExactly(CommentStage.readable(response));
        }

        private DynamoDbClient dying(int write, boolean before) {
            var writes = new AtomicInteger();
            return client((call, isWrite) -> {
                boolean last = isWrite && writes.incrementAndGet() == write;
                Object answer = last && before ? new Object() : call.call();
                if (last) {
                    throw SdkClientException.create("the connection broke");
                }
                return answer;
            });
        }

        private DynamoDbClient repeating(int write) {
            var writes = new AtomicInteger();
            return client((call, isWrite) -> {
                if (isWrite && writes.incrementAndGet() == write) {
                    call.call();
                }
                return call.call();
            });
        }

        private DynamoDbClient client(Fate fate) {
            return (DynamoDbClient) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (_, method, arguments) -> {
                        Callable<Object> call = () -> method.invoke(LocalDynamo.CLIENT, arguments);
                        try {
                            return fate.of(call, method.getName().equals("putItem"));
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private interface Fate {
            Object of(Callable<Object> call, boolean isWrite) throws Exception;
        }
    }

    @Nested
    class Racing {
        @Test
        void identicalRequestsAtOnceMakeOneComment() throws Exception {
            Callable<Response> request = () -> stage.post(body("Hello"), KEY, "k");

            try (var threads = Executors.newFixedThreadPool(16)) {
                for (int round = 0; round < 10; round++) {
                    String key = "k" + round;
                    request = () -> stage.post(body("Hello"), KEY, key);
                    var bodies = threads.invokeAll(Collections.nCopies(16, request)).stream()
                            .map(answer -> {
                                Response response = answer.resultNow();
                                assertThat(response.status()).isEqualTo(201);
                                return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
                            })
                            .distinct();
                    assertThat(bodies).hasSize(1);
                }
            }

            assertThat(shown()).hasSize(10);
        }

        @Test
        void ofTwoBodiesAtOnceOneWins() throws Exception {
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (int round = 0; round < 10; round++) {
                    String key = "k" + round;
                    List<Callable<Response>> both = List.of(
                            () -> stage.post(body("Hello"), KEY, key), () -> stage.post(body("Bonjour"), KEY, key));
                    assertThat(threads.invokeAll(both))
                            .extracting(answer -> answer.resultNow().status())
                            .containsExactlyInAnyOrder(201, 422);
                }
            }

            assertThat(shown()).hasSize(10);
        }
    }

    private List<JsonNode> shown() {
        return stage.read("/posts/hello/comments?limit=100")
                .path("items")
                .valueStream()
                .toList();
    }
}
