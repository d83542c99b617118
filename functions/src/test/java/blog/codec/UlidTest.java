package blog.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UlidTest {

    @Test
    void startsWithTheTimeOfTheSpecificationsExample() {
        assertThat(at(1469918176385L).next()).startsWith("01ARYZ6S41").hasSize(26);
    }

    @Test
    void holdsTheLastMomentThatFits() {
        assertThat(at((1L << 48) - 1).next()).startsWith("7ZZZZZZZZZ");
    }

    @Test
    void sortsAsTextByTime() {
        assertThat(at(1_700_000_000_000L).next())
                .isLessThan(at(1_700_000_000_001L).next());
    }

    @Test
    void repeatsItselfInNoneOfTenThousand() {
        Ulid ulid = at(1_700_000_000_000L);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(ulid.next());
        }
        assertThat(seen).hasSize(10_000).allMatch(Ulid::isUlid);
    }

    @Test
    void tellsItsOwnTextsFromOthers() {
        assertThat(Ulid.isUlid("")).isFalse();
        assertThat(Ulid.isUlid("01ARYZ6S41TSV4RRFFQ69G5FAU")).isFalse();
        assertThat(Ulid.isUlid("81ARYZ6S41TSV4RRFFQ69G5FAV")).isFalse();
        assertThat(Ulid.isUlid("01ARYZ6S41TSV4RRFFQ69G5FAV")).isTrue();
    }

    private static Ulid at(long millis) {
        return new Ulid(Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC), new Random(1));
    }
}
