package blog.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    private final Random random = new Random();

    @RepeatedTest(50)
    void aTimeIsReadBackToTheNanosecond() {
        Instant time = Instant.ofEpochSecond(random.nextLong(253_402_300_800L), random.nextInt(1_000_000_000));
        assertThat(Timestamps.parse(time.toString())).isEqualTo(time);
    }

    @ParameterizedTest
    @EnumSource(names = {"SECONDS", "MILLIS", "MICROS"})
    void aTimeHasAsManyDigitsAsItNeeds(ChronoUnit unit) {
        Instant time = Instant.ofEpochSecond(random.nextInt(), 987_654_321).truncatedTo(unit);
        assertThat(Timestamps.parse(time.toString())).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-05",
                "2026-01-05T10:20:30",
                "2026-01-05T10:20:30+01:00",
                "2026-01-05 10:20:30Z",
                "2026-13-05T10:20:30Z",
                "2026-02-30T10:20:30Z",
                "2026-01-05T10:20:30.Z",
                "2026-01-05T10:20:30,5Z",
                "2026-01-05T10:20:30.1234567890Z",
                "2026-01-0xT10:20:30Z"
            })
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> Timestamps.parse(text));
    }
}
