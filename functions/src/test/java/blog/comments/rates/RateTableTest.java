package blog.comments.rates;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Intercepted;
import blog.LocalDynamo;
import blog.Metered;
import blog.comments.people.KeyTable;
import blog.dynamo.Attributes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RateTableTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:34:56Z");
    private static final String ADDRESS = "192.0.2.1";
    private static final int LIMIT = 20;

    private final String comments = LocalDynamo.freshTable();
    private final KeyTable keys = new KeyTable(LocalDynamo.CLIENT, comments, new SecureRandom());
    private final AtomicInteger ids = new AtomicInteger();
    private final RateTable rates = rates(LocalDynamo.CLIENT);

    private RateTable rates(DynamoDbClient dynamo) {
        return new RateTable(dynamo, comments, keys);
    }

    private Optional<Boolean> count(String address, Instant now, String words) {
        return rates.count(address, now, LIMIT, words, "C" + ids.incrementAndGet());
    }

    @Nested
    class Counting {
        @Test
        void stopsAtTheLimit() {
            for (int i = 0; i < LIMIT; i++) {
                assertThat(count("192.0.2." + i, NOW, "w" + i)).isPresent();
            }
            assertThat(count(ADDRESS, NOW, "w")).isEmpty();
            assertThat(count("::ffff:192.0.2.77", NOW, "w")).isEmpty();
            assertThat(rates.count(ADDRESS, NOW)).isEqualTo(LIMIT);
        }

        @Test
        void isForEachBlockAndEachHour() {
            for (int i = 0; i < LIMIT; i++) {
                count(ADDRESS, NOW, "w" + i);
            }
            assertThat(count("192.0.3.1", NOW, "w")).isPresent();
            assertThat(count(ADDRESS, NOW.plusSeconds(3600), "w")).isPresent();
            assertThat(RateTable.end(NOW)).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
            assertThat(RateTable.end(Instant.parse("2026-11-24T13:00:00Z")))
                    .isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
        }

        @Test
        void isExactWhenManyComeAtOnce() throws Exception {
            var asking = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 100; i++) {
                asking.add(() -> count(ADDRESS, NOW, "w").isPresent());
            }
            try (var threads = Executors.newFixedThreadPool(32)) {
                int counted = 0;
                for (var answer : threads.invokeAll(asking)) {
                    counted += answer.get() ? 1 : 0;
                }
                assertThat(counted).isEqualTo(LIMIT);
            }
        }

        @Test
        void costsOneUnit() {
            count(ADDRESS, NOW, "w");
            var meter = new Metered(LocalDynamo.CLIENT);
            rates(meter.client()).count(ADDRESS, NOW, LIMIT, "words ".repeat(1000), "01KE6ZB4T2N9R6S3V8W7X5Y1ZA");
            assertThat(meter.take()).containsExactly(new Metered.Call("updateItem", 1));

            rates(meter.client()).count(ADDRESS, NOW);
            assertThat(meter.take()).containsExactly(new Metered.Call("getItem", 0.5));
        }
    }

    @Nested
    class Remembering {
        @Test
        void knowsTheWordsOfTheLastOne() {
            assertThat(count(ADDRESS, NOW, "buy this")).contains(false);
            assertThat(count("192.0.2.9", NOW, "buy this")).contains(true);
            assertThat(count(ADDRESS, NOW, "something else")).contains(false);
            assertThat(count(ADDRESS, NOW, "buy this")).contains(false);
            assertThat(count("198.51.100.1", NOW, "buy this")).contains(false);
        }

        /// What is kept are hashes, by a key that is gone in three days.
        @Test
        void keepsNeitherAddressNorWords() {
            count(ADDRESS, NOW, "buy this");

            var items =
                    LocalDynamo.CLIENT.scan(scan -> scan.tableName(comments)).items();
            assertThat(items.toString()).doesNotContain(ADDRESS, "192", "buy", "c00002");
            assertThat(items)
                    .filteredOn(item -> Attributes.text(item, "pk").startsWith("RATE#"))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(Attributes.text(item, "sk")).isEqualTo("2026-11-24T12");
                        assertThat(Attributes.number(item, "expires"))
                                .isEqualTo(NOW.plusSeconds(7200).getEpochSecond());
                    });
        }
    }

    /// The SDK repeats a write whose answer was lost.
    @Nested
    class Repeating {
        private final RateTable twice = rates(Intercepted.client((operation, request, call) -> {
            if (operation.equals("updateItem")) {
                var _ = call.apply(request);
            }
            return call.apply(request);
        }));

        @Test
        void countsOnceTooOftenAndNeverOnceTooFew() {
            twice.count(ADDRESS, NOW, LIMIT, "w", "C1");

            assertThat(rates.count(ADDRESS, NOW)).isEqualTo(2);
        }

        @Test
        void doesNotTakeACommentForTheOneBeforeIt() {
            assertThat(twice.count(ADDRESS, NOW, LIMIT, "w", "C1")).contains(false);
            assertThat(twice.count(ADDRESS, NOW, LIMIT, "w", "C2")).contains(true);
            assertThat(twice.count(ADDRESS, NOW, LIMIT, "other", "C3")).contains(false);
        }
    }

    @Test
    void aLimitOfOneIsOne() {
        assertThat(List.of(
                        rates.count(ADDRESS, NOW, 1, "w", "C1").isPresent(),
                        rates.count(ADDRESS, NOW, 1, "w", "C2").isPresent()))
                .containsExactly(true, false);
    }
}
