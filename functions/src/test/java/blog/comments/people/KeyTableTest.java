package blog.comments.people;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Intercepted;
import blog.LocalDynamo;
import blog.Metered;
import blog.dynamo.Attributes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class KeyTableTest {
    private static final Instant NOW = Instant.parse("2026-11-24T23:59:59Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final String comments = LocalDynamo.freshTable();

    private KeyTable keys() {
        return keys(LocalDynamo.CLIENT);
    }

    private KeyTable keys(DynamoDbClient dynamo) {
        return new KeyTable(dynamo, comments, new SecureRandom());
    }

    @Test
    void aKeyIsTheSameForEveryFunctionAndAnotherEachDay() {
        assertThat(keys().lasting()).hasSize(32).isEqualTo(keys().lasting());
        assertThat(keys().today(NOW)).hasSize(32).isEqualTo(keys().today(NOW)).isNotEqualTo(keys().lasting());
        assertThat(keys().today(NOW.plus(SECOND))).isNotEqualTo(keys().today(NOW));
    }

    @Test
    void yesterdaysIsValidAndNoOlderOneNorTomorrows() {
        byte[] first = keys().today(NOW);
        KeyTable later = keys();

        assertThat(later.valid(NOW, NOW.plus(SECOND))).contains(first);
        assertThat(later.valid(NOW, NOW.plus(SECOND))).contains(first);
        assertThat(later.valid(NOW, NOW.plus(Duration.ofDays(1)).plus(SECOND))).isEmpty();
        assertThat(later.valid(NOW.plus(SECOND), NOW)).isEmpty();
    }

    @Test
    void aDayThatHadNoKeyGetsNone() {
        assertThat(keys().valid(NOW, NOW.plus(SECOND))).isEmpty();
        assertThat(LocalDynamo.CLIENT.scan(scan -> scan.tableName(comments)).items())
                .isEmpty();
    }

    @Test
    void keysOfDaysExpireAndTheLastingOneDoesNot() {
        keys().lasting();
        keys().today(NOW);

        var items = LocalDynamo.CLIENT.scan(scan -> scan.tableName(comments)).items();
        assertThat(items)
                .hasSize(2)
                .allSatisfy(item -> assertThat(Attributes.text(item, "pk")).isEqualTo("SECRET"));
        assertThat(items)
                .filteredOn(item -> Attributes.text(item, "sk").equals("LASTING"))
                .noneMatch(item -> item.containsKey("expires"));
        assertThat(items)
                .filteredOn(item -> Attributes.text(item, "sk").equals("2026-11-24"))
                .singleElement()
                .satisfies(item -> assertThat(Attributes.number(item, "expires"))
                        .isEqualTo(Instant.parse("2026-11-27T00:00:00Z").getEpochSecond()));
    }

    @Test
    void whatIsKnownIsNotReadAgain() {
        var meter = new Metered(LocalDynamo.CLIENT);
        KeyTable keys = keys(meter.client());
        keys.lasting();
        keys.today(NOW);
        keys.valid(NOW.minus(Duration.ofDays(1)), NOW);
        meter.take();

        keys.lasting();
        keys.today(NOW);
        keys.valid(NOW, NOW);
        keys.valid(NOW.minus(Duration.ofDays(1)), NOW);
        assertThat(meter.take()).isEmpty();
    }

    /// Both have looked, and found nothing.
    @Test
    void whoLosesTheRaceTakesTheWinners() {
        var won = new ArrayList<byte[]>();
        DynamoDbClient late = Intercepted.before("putItem", 1, () -> won.add(keys().today(NOW)));

        assertThat(keys(late).today(NOW)).isEqualTo(won.getFirst());
    }

    /// The SDK repeats a write whose answer was lost.
    @Test
    void aWriteThatHappensTwiceMakesOneKey() {
        DynamoDbClient twice = Intercepted.client((operation, request, call) -> {
            if (operation.equals("putItem")) {
                var _ = call.apply(request);
            }
            return call.apply(request);
        });

        assertThat(keys(twice).lasting()).isEqualTo(keys().lasting());
    }

    @Test
    void manyAtOnceHaveOne() throws Exception {
        KeyTable shared = keys();
        var asking = new ArrayList<Callable<String>>();
        for (int i = 0; i < 50; i++) {
            KeyTable one = i % 2 == 0 ? shared : keys();
            asking.add(() -> HexFormat.of().formatHex(one.today(NOW)));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(asking)) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(50).containsOnly(answers.getFirst());
        }
    }
}
