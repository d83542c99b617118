package blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

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
}
