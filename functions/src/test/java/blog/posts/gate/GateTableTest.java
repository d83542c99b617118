package blog.posts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.LocalDynamo;
import blog.Metered;
import blog.names.Slug;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

class GateTableTest {
    private static final Slug HELLO = new Slug("hello");
    private static final int NOW = 1_800_000_000;

    private final String table = LocalDynamo.freshTable();
    private final Metered metered = new Metered(LocalDynamo.CLIENT);
    private final Gates stored = new Gates(table);
    private final GateTable gates = new GateTable(metered.client(), table);

    @Nested
    class Finding {
        @Test
        void knowsNoGateOfAPostThatNeverWas() {
            assertThat(gates.find(HELLO)).isEmpty();
        }

        @Test
        void readsAGateForHalfAUnit() {
            stored.begin(HELLO, "P1", Gate.State.OPEN);

            assertThat(gates.find(HELLO)).contains(new Gate("P1", Gate.State.OPEN, 0, null, null, null, Map.of()));
            assertThat(metered.take()).containsExactly(new Metered.Call("getItem", 0.5));
        }

        @Test
        void readsAHundredByOneCallAndLeavesOutTheMissing() {
            List<Slug> slugs =
                    IntStream.range(0, 100).mapToObj(i -> new Slug("post-" + i)).toList();
            slugs.subList(0, 40).forEach(slug -> stored.begin(slug, "id-" + slug, Gate.State.OPEN));

            Map<Slug, Gate> found = gates.findAll(slugs);

            assertThat(found).containsOnlyKeys(slugs.subList(0, 40));
            assertThat(found)
                    .containsEntry(slugs.get(7), new Gate("id-post-7", Gate.State.OPEN, 0, null, null, null, Map.of()));
            assertThat(metered.take())
                    .singleElement()
                    .extracting(Metered.Call::operation)
                    .isEqualTo("batchGetItem");
        }

        @Test
        void asksAgainForWhatDynamoDbLeftOut() {
            List<Slug> slugs = List.of(HELLO, new Slug("other"));
            slugs.forEach(slug -> stored.begin(slug, "id-" + slug, Gate.State.OPEN));

            assertThat(new GateTable(leavingOut(3), table).findAll(slugs)).containsOnlyKeys(slugs);
        }

        @Test
        void givesUpOnATableThatAnswersNothing() {
            assertThatThrownBy(() -> new GateTable(leavingOut(Integer.MAX_VALUE), table).findAll(List.of(HELLO)))
                    .isInstanceOf(SdkException.class);
        }

        /// A client whose first calls of BatchGetItem process no key.
        private DynamoDbClient leavingOut(int calls) {
            var left = new int[] {calls};
            return (DynamoDbClient) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (_, method, arguments) -> {
                        if (arguments[0] instanceof BatchGetItemRequest request && left[0]-- > 0) {
                            return BatchGetItemResponse.builder()
                                    .unprocessedKeys(request.requestItems())
                                    .build();
                        }
                        return method.invoke(LocalDynamo.CLIENT, arguments);
                    });
        }
    }

    @Nested
    class Counting {
        @Test
        void countsAChangeOnceForOneUnit() {
            stored.begin(HELLO, "P1", Gate.State.OPEN);

            assertThat(gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 1), 1))
                    .isTrue();
            assertThat(gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 1), 1))
                    .isFalse();
            assertThat(metered.take()).startsWith(new Metered.Call("updateItem", 1.0));
            assertThat(comments()).isOne();
        }

        @Test
        void makesNoGateWhereThereIsNone() {
            assertThat(gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 1), 1))
                    .isFalse();
            assertThat(gates.find(HELLO)).isEmpty();
        }

        @Test
        void keepsOutOfAnotherLifeOfThePost() {
            stored.begin(HELLO, "P1", Gate.State.OPEN);
            gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 1), 1);
            stored.begin(HELLO, "P2", Gate.State.OPEN);

            assertThat(gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 2), 1))
                    .isFalse();
            assertThat(comments()).isZero();
        }

        @Test
        void survivesAChangeOfState() {
            stored.begin(HELLO, "P1", Gate.State.OPEN);
            gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 1), 1);
            stored.set(HELLO, Gate.State.GONE);

            assertThat(gates.find(HELLO)).contains(new Gate("P1", Gate.State.GONE, 1, null, null, null, Map.of()));
            assertThat(gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 1), 1))
                    .isFalse();
        }

        @Test
        void showsNoNumberBelowZeroAndStillEndsExact() {
            stored.begin(HELLO, "P1", Gate.State.OPEN);

            gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 2), -1);
            assertThat(comments()).isZero();
            gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 1), 1);
            assertThat(comments()).isZero();
            gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, 3), 1);
            assertThat(comments()).isOne();
        }

        @Test
        void isExactForEveryOrderAndRepetition() {
            for (int seed = 0; seed < 100; seed++) {
                var random = new Random(seed);
                Slug slug = new Slug("post-" + seed);
                stored.begin(slug, "P1", Gate.State.OPEN);
                int arrivals = 1 + random.nextInt(15);
                int removals = random.nextInt(arrivals + 1);
                var changes = new ArrayList<Integer>();
                for (int copy = 0; copy < 3; copy++) {
                    IntStream.range(0, arrivals + removals).forEach(changes::add);
                }
                Collections.shuffle(changes, random);

                changes.forEach(
                        i -> gates.count(slug, "P1", Counted.COMMENTS, mark(NOW + i, i), i < arrivals ? 1 : -1));

                assertThat(gates.find(slug).orElseThrow().comments())
                        .as("seed %d", seed)
                        .isEqualTo(arrivals - removals);
            }
        }

        @Test
        void isExactUnderConcurrentRepetition() throws Exception {
            stored.begin(HELLO, "P1", Gate.State.OPEN);
            Callable<Void> everything = () -> {
                IntStream.range(0, 40).forEach(i -> gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, i), 1));
                return null;
            };

            try (var threads = Executors.newFixedThreadPool(8)) {
                for (var done : threads.invokeAll(Collections.nCopies(8, everything))) {
                    done.get();
                }
            }

            assertThat(comments()).isEqualTo(40);
        }
    }

    @Nested
    class Forgetting {
        private static final int A_DAY_AND_AN_HOUR = 25 * 3600;

        @Test
        void forgetsManyOldMarksByOneWriteAndKeepsTheYoung() {
            stored.begin(HELLO, "P1", Gate.State.OPEN);
            IntStream.range(0, 20).forEach(i -> gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW, i), 1));
            metered.take();

            gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW + A_DAY_AND_AN_HOUR, 20), 1);
            assertThat(metered.take()).hasSize(1);
            assertThat(marks()).isEqualTo(21);
            gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW + A_DAY_AND_AN_HOUR + 1, 21), 1);
            assertThat(metered.take()).hasSize(2);

            assertThat(marks()).isEqualTo(2);
            assertThat(comments()).isEqualTo(22);
            assertThat(gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW + A_DAY_AND_AN_HOUR, 20), 1))
                    .isFalse();
        }

        @Test
        void costsLittleMoreThanAUnitEachOverAWeekOfComments() {
            stored.begin(HELLO, "P1", Gate.State.OPEN);
            metered.take();

            IntStream.range(0, 200)
                    .forEach(i -> gates.count(HELLO, "P1", Counted.COMMENTS, mark(NOW + i * 3024, i), 1));

            double units =
                    metered.take().stream().mapToDouble(Metered.Call::units).sum();
            assertThat(units).isLessThanOrEqualTo(200 * 1.05);
        }

        @Test
        void boundsTheMarksOfAFlood() {
            var flood = IntStream.range(0, 2_020)
                    .mapToObj(i -> software.amazon.awssdk.core.SdkBytes.fromByteArray(mark(NOW + i, i)))
                    .toList();

            assertThat(GateMarks.outdated(flood)).isEqualTo(flood.subList(0, 20));
            assertThat(GateMarks.outdated(flood.subList(0, 2_019))).isEmpty();
        }

        private int marks() {
            return GateCount.marks(LocalDynamo.CLIENT
                            .getItem(GetItemRequest.builder()
                                    .tableName(table)
                                    .key(GateItem.key(HELLO))
                                    .build())
                            .item())
                    .size();
        }
    }

    private long comments() {
        return gates.find(HELLO).orElseThrow().comments();
    }

    private static byte[] mark(int second, int which) {
        return ByteBuffer.allocate(10)
                .putInt(second)
                .putShort((short) 0)
                .putInt(which)
                .array();
    }
}
