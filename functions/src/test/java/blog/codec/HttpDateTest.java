package blog.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    @Test
    void theDayHasTwoDigits() {
        assertThat(HttpDate.format(Instant.parse("2026-01-05T07:08:09.999Z")))
                .isEqualTo("Mon, 05 Jan 2026 07:08:09 GMT");
    }

    @RepeatedTest(50)
    void anyTimeIsSpelledAsTheStandardHasIt() {
        Instant time = Instant.ofEpochSecond(new Random().nextLong(253_402_300_800L));
        assertThat(HttpDate.format(time)).isEqualTo(IMF_FIXDATE.format(time.atOffset(ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                " Sun, 06 Nov 1994 08:49:37 GMT "
            })
    void theThreeFormatsOfTheStandardAreRead(String date) {
        assertThat(HttpDate.parse(date)).hasValue(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1994-11-06T08:49:37Z", "Sun, 99 Nov 1994 08:49:37 GMT", "784111777"})
    void anythingElseIsNoDate(String date) {
        assertThat(HttpDate.parse(date)).isEmpty();
    }
}
