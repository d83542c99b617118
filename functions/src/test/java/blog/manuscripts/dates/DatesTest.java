package blog.manuscripts.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "March 5, 2024 | 2024-03-05T00:00+01:00",
                "5 March 2024 | 2024-03-05T00:00+01:00",
                "March 5th, 2024 | 2024-03-05T00:00+01:00",
                "5th of March, 2024 | 2024-03-05T00:00+01:00",
                "Mar 5 2024 10:00 | 2024-03-05T10:00Z",
                "Mar. 5, 2024 at 10:00 pm | 2024-03-05T22:00Z",
                "MARCH 5 2024 12:30am | 2024-03-05T00:30Z",
                "March 2024 | 2024-03-01T00:00+01:00",
                "2024 March 5 | 2024-03-05T00:00+01:00",
                "5-Mar-2024 | 2024-03-05T00:00+01:00",
                "2024-Mar-5 | 2024-03-05T00:00+01:00",
                "05/Mar/2024 10:00 | 2024-03-05T10:00Z",
                "Tue, 05 Mar 2024 10:00:00 +0100 | 2024-03-05T10:00+01:00",
                "Tue, 5 Mar 2024 10:00:00 GMT | 2024-03-05T10:00Z",
                "Tuesday, March 5, 2024 10:00 AM EST | 2024-03-05T10:00-05:00",
                "Fri Sep  3 11:21:31 CEST 2021 | 2021-09-03T11:21:31+02:00",
                "Fri Sep  3 11:21:31 2021 | 2021-09-03T11:21:31Z",
                "Fri Sep 03 2021 11:21:31 GMT+0200 | 2021-09-03T11:21:31+02:00",
                "2021-09-03 11:21 CEST | 2021-09-03T11:21+02:00",
                "2024-03-05 10:00:00 EST | 2024-03-05T10:00-05:00",
                "2024-03-05 10:00:00 PDT | 2024-03-05T10:00-07:00",
                "2024-03-05 10:00 Europe/Berlin | 2024-03-05T10:00+01:00",
                "2024-07-05T10:00[Europe/Berlin] | 2024-07-05T10:00+02:00",
                "2024-03-05 10:00 +1 | 2024-03-05T10:00+01:00",
                "2024-03-05 3:04 PM | 2024-03-05T15:04Z",
                "2024-03-05 3:04:05pm -0500 | 2024-03-05T15:04:05-05:00",
                "2024-03-05 3pm | 2024-03-05T15:00Z",
                "20240305 | 2024-03-05T00:00+01:00",
                "20240305T100000Z | 2024-03-05T10:00Z",
                "20240305T1000+0200 | 2024-03-05T10:00+02:00",
                "20240305100000 | 2024-03-05T10:00Z",
                "20240305 10:00 | 2024-03-05T10:00Z",
                "2024.03.05 | 2024-03-05T00:00+01:00",
                "5.3.2024 10:00 | 2024-03-05T10:00Z",
            })
    void readsWhatJekyllReadsBesides(String text, String date) {
        assertThat(Dates.read(text, BERLIN)).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:10::00 -03:00",
                "2021-02-30",
                "2021-13-01",
                "2021-09-03 25:00",
                "2021-09-03 11:21:31 +25:00",
                "",
                "soon",
                "0000-01-01",
                "9999-12-31 23:30 -02:00",
                "<% tp.date.now() %>",
                "{{ date }}",
                "03/05/2024",
                "3/5/24",
                "March 32, 2024",
                "February 30, 2024",
                "March March 2024",
                "March 5 6 2024",
                "March",
                "2024",
                "5",
                "10:00",
                "2024-03-05 13:00 PM",
                "2024-03-05 10:00 Mars/Olympus",
                "2024-03-05 10:00 XYZT",
                "2024-03-05 10:00 UTC UTC",
                "2024-03-05 Europe/Berlin",
                "20240230",
                "20240305T2500",
                "1709632800",
                "some day",
                "March 5, 2024 or so"
            })
    void doesNotGuess(String text) {
        assertThat(Dates.read(text, BERLIN)).isNull();
    }
}
