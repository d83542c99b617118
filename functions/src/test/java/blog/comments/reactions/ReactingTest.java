package blog.comments.reactions;

import static blog.comments.CommentStage.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Metered.Call;
import blog.comments.CommentStage;
import blog.comments.judging.Guarding;
import blog.comments.judging.Layer;
import blog.comments.people.KeyTable;
import blog.comments.people.Visitor;
import blog.comments.people.Who;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Router;
import blog.names.Slug;
import blog.posts.gate.Gate;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

class ReactingTest {
    private static final String ADDRESS = "192.0.2.1";

    private final CommentStage stage = new CommentStage();

    @BeforeEach
    void begin() {
        stage.begin(HELLO, "P1", Gate.State.OPEN);
        stage.meter.take();
    }

    private static String visitor(int number) {
        return "visitor-number-%06d".formatted(number);
    }

    private Response send(String method, String kind, Map<String, List<String>> headers) {
        return stage.router.handle(request(method, kind, headers));
    }

    private static Request request(String method, String kind, Map<String, List<String>> headers) {
        return new Request(
                method, "/posts/hello/reactions/" + kind, headers, Map.of(), new byte[0], Map.of(), "", "r", ADDRESS);
    }

    private Response send(Router router, String method, int visitor) {
        return router.handle(request(method, "like", Map.of("visitor-token", List.of(visitor(visitor)))));
    }

    private Response send(String method, int visitor) {
        return send(method, "like", Map.of("visitor-token", List.of(visitor(visitor))));
    }

    private String counts() {
        return stage.read("/comment-counts?slug=hello").path("items").path(0).toString();
    }

    @Test
    void aReactionIsThereOnceHoweverOftenItIsLeft() {
        assertThat(send("PUT", 1).status()).isEqualTo(204);
        assertThat(send("PUT", 1).status()).isEqualTo(204);
        assertThat(send("PUT", 2).status()).isEqualTo(204);
        assertThat(send("PUT", "love", Map.of("visitor-token", List.of(visitor(1))))
                        .status())
                .isEqualTo(204);
        stage.count(stage.records());

        assertThat(counts()).isEqualTo("{\"slug\":\"hello\",\"total\":0,\"reactions\":{\"like\":2,\"love\":1}}");

        assertThat(send("DELETE", 1).status()).isEqualTo(204);
        assertThat(send("DELETE", 1).status()).isEqualTo(204);
        stage.count(stage.records());

        assertThat(counts()).contains("\"reactions\":{\"like\":1,\"love\":1}");
    }

    @Nested
    class Refusing {
        @Test
        void nobodysReaction() {
            assertThat(send("PUT", "like", Map.of()).status()).isEqualTo(400);
            assertThat(send("DELETE", "like", Map.of("visitor-token", List.of("short")))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void aKindThatThereIsNot() {
            assertThat(send("PUT", "hate", Map.of("visitor-token", List.of(visitor(1))))
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void postsThatReadersDoNotSee() {
            stage.begin(HELLO, "P1", Gate.State.DRAFT);
            assertThat(send("PUT", 1).status()).isEqualTo(404);
            stage.begin(HELLO, "P1", Gate.State.GONE);
            assertThat(send("PUT", 1).status()).isEqualTo(410);
            assertThat(stage.records()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "CLOSED"})
    void aPostThatTakesNoMoreCommentsTakesReactions(Gate.State state) {
        stage.begin(HELLO, "P1", state);

        assertThat(send("PUT", 1).status()).isEqualTo(204);
    }

    @Test
    void aNewLifeBeginsAtZero() {
        send("PUT", 1);
        stage.count(stage.records());
        stage.begin(HELLO, "P2", Gate.State.OPEN);
        stage.count(stage.records());

        assertThat(counts()).contains("\"reactions\":{}");
    }

    /// forem/forem#20928 and #22803, davwat/Magnifier#69: rapid clicks left counts that were wrong, or below zero.
    @Test
    void countsAreExactAfterAnyHistoryWithRepeatsAndInAnyOrder() {
        var random = new Random(20);
        var there = new HashSet<Integer>();
        for (int i = 0; i < 400; i++) {
            int visitor = random.nextInt(12);
            if (random.nextBoolean()) {
                send("PUT", visitor);
                there.add(visitor);
            } else {
                send("DELETE", visitor);
                there.remove(visitor);
            }
        }
        List<StreamRecord> records = new ArrayList<>(stage.records());
        int changes = records.size();
        IntStream.range(0, changes / 3).forEach(_ -> records.add(records.get(random.nextInt(changes))));
        Collections.shuffle(records, random);

        stage.count(records);

        assertThat(counts()).contains("\"reactions\":{\"like\":" + there.size() + "}");
    }

    @Test
    void countsAreExactWhenManyPutAndDeleteAtOnce() throws InterruptedException {
        var changes = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 300; i++) {
            String method = i % 3 == 0 ? "DELETE" : "PUT";
            int visitor = i % 5;
            changes.add(() -> send(method, visitor));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            threads.invokeAll(changes);
        }
        stage.count(stage.records());

        long there = LocalDynamo.CLIENT.scan(scan -> scan.tableName(stage.comments)).items().stream()
                .filter(ReactionItem::isReaction)
                .count();
        assertThat(stage.read("/comment-counts?slug=hello")
                        .at("/items/0/reactions/like")
                        .longValue())
                .isEqualTo(there);
    }

    @Nested
    class TheRate {
        private final Router router = router(new Guarding(EnumSet.of(Layer.RATE), 1, List.of()));

        private Router router(Guarding guarding) {
            stage.guarding = guarding;
            return stage.router(stage.meter.client());
        }

        /// The block of addresses, the reaction; then its count. The gate is read, and the key is known.
        @Test
        void makesAReactionThreeWrites() {
            send(router, "PUT", 1);
            stage.meter.take();

            send(router, "PUT", 2);

            assertThat(stage.meter.take())
                    .containsExactly(new Call("getItem", 0.5), new Call("updateItem", 1.0), new Call("putItem", 1.0));
            stage.count(List.of(reactions().getLast()));
            assertThat(stage.meter.take()).containsExactly(new Call("updateItem", 1.0));
        }

        private List<StreamRecord> reactions() {
            return stage.records().stream()
                    .filter(record -> record.hasNewImage() && ReactionItem.isReaction(record.newImage()))
                    .toList();
        }

        @Test
        void isTenForAnyComment() {
            for (int i = 0; i < 10; i++) {
                assertThat(send(router, i % 2 == 0 ? "PUT" : "DELETE", i).status())
                        .isEqualTo(204);
            }
            stage.now = stage.now.plusSeconds(600);
            Response refused = send(router, "PUT", 99);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).contains("3000");
            assertThat(refused.header("RateLimit")).contains("\"reactions\";r=0;t=3000");
            assertThat(refused.header("RateLimit-Policy")).contains("\"reactions\";q=10;w=3600");
            assertThat(reactions()).hasSize(5);
            stage.now = stage.now.plusSeconds(3000);
            assertThat(send(router, "PUT", 99).status()).isEqualTo(204);
        }

        @Test
        void countsNoCommentsAndTheyCountNoReactions() {
            for (int i = 0; i < 10; i++) {
                send(router, "PUT", i);
            }
            assertThat(comment().status()).isEqualTo(201);
            assertThat(comment().status()).isEqualTo(429);
        }

        private Response comment() {
            return router.handle(new Request(
                    "POST",
                    "/posts/hello/comments",
                    Map.of("content-type", List.of("application/json")),
                    Map.of(),
                    CommentStage.body("Hi").getBytes(StandardCharsets.UTF_8),
                    Map.of(),
                    "",
                    "r",
                    ADDRESS));
        }

        @Test
        void keepsNoAddress() {
            send(router, "PUT", 1);

            assertThat(LocalDynamo.CLIENT
                            .scan(scan -> scan.tableName(stage.comments))
                            .items()
                            .toString())
                    .contains("RATE#")
                    .doesNotContain("192", "c00002", visitor(1));
        }

        @Test
        void isNotSpentOnWhatIsNotThere() {
            stage.begin(HELLO, "P1", Gate.State.DRAFT);
            stage.meter.take();

            assertThat(send(router, "PUT", 1).status()).isEqualTo(404);
            assertThat(stage.meter.take()).extracting(Call::operation).containsOnly("getItem");
        }

        @Test
        void canBeLeftOut() {
            Router free = router(new Guarding(EnumSet.of(Layer.SCORE), 1, List.of()));
            for (int i = 0; i < 12; i++) {
                assertThat(send(free, "PUT", i).status()).isEqualTo(204);
            }
        }
    }

    @Test
    void whatAPersonHasLeftIsFoundAndForgotten() {
        send("PUT", 1);
        send("PUT", 2);
        var reactions = new ReactionTable(LocalDynamo.CLIENT, stage.comments);
        byte[] key = new KeyTable(LocalDynamo.CLIENT, stage.comments, new SecureRandom()).lasting();
        Who who = Who.ofVisitor(key, new Visitor(visitor(1)));

        assertThat(reactions.of(who)).containsExactly(new ReactionTable.Left("P1", new Slug("hello"), "like"));
        assertThat(reactions.forget(who, stage.now.minusSeconds(1))).isZero();
        assertThat(reactions.forget(who, stage.now)).isEqualTo(1);
        assertThat(reactions.of(who)).isEmpty();
        stage.count(stage.records());
        assertThat(counts()).contains("\"reactions\":{\"like\":1}");
    }
}
