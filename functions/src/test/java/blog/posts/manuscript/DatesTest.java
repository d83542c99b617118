package blog.posts.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2009-9-1, 2009-09-01T00:00+02:00",
        "2009-12-01, 2009-12-01T00:00+01:00",
        "2012-01-05 19:34, 2012-01-05T19:34Z",
        "2017-03-20 15:00 -04:00, 2017-03-20T15:00-04:00",
        "2021-09-03 11:21:31.000000000 +09:00, 2021-09-03T11:21:31+09:00",
        "2021-09-03 11:21:31.25 +09:00, 2021-09-03T11:21:31.250+09:00",
        "2021-09-03T11:21:31Z, 2021-09-03T11:21:31Z",
        "2021-09-03T11:21:31+05:30, 2021-09-03T11:21:31+05:30",
        "2021-09-03 11:21:31 +0900, 2021-09-03T11:21:31+09:00",
        "2021-09-03 11:21:31 UTC, 2021-09-03T11:21:31Z",
        "2021/09/03 9:05, 2021-09-03T09:05Z",
    })
    void readsWhatBlogsWrite(String text, String date) {
        assertThat(Dates.read(text, BERLIN)).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:10::00 -03:00",
                "Fri Sep  3 11:21:31 CEST 2021",
                "2021-02-30",
                "2021-13-01",
                "2021-09-03 25:00",
                "2021-09-03 11:21:31 +25:00",
                "",
                "soon",
                "0000-01-01",
                "9999-12-31 23:30 -02:00",
                "2021-09-03 11:21 CEST"
            })
    void doesNotGuess(String text) {
        assertThat(Dates.read(text, BERLIN)).isNull();
    }

    @Test
    void findsTheDayInAFileName() {
        assertThat(Dates.inFileName("_posts/a/2020-1-31-hello.md", BERLIN)).hasToString("2020-01-31T00:00+01:00");
        assertThat(Dates.inFileName("_posts\\2020-01-31-x.md", BERLIN)).hasToString("2020-01-31T00:00+01:00");
        assertThat(Dates.inFileName("2020-01-31-x/readme.md", BERLIN)).isNull();
        assertThat(Dates.inFileName("_posts/hello.md", BERLIN)).isNull();
        assertThat(Dates.inFileName(null, BERLIN)).isNull();
    }
}
