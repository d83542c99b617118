package blog.suite.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates as authors write them.
@AgainstApi
class DateChecks {
    private final Shelf shelf;
    private final String slug;

    DateChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("date");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T10:30:00+02:00, 2026-01-05T10:30:00+02:00",
        "2026-01-05 10:30:00 +0200, 2026-01-05T10:30:00+02:00",
        "2026-01-05 10:30:00 -05:30, 2026-01-05T10:30:00-05:30",
        "2026-01-05T10:30:00Z, 2026-01-05T10:30:00Z",
        "2026-01-05 10:30:00, 2026-01-05T10:30:00Z",
        "2026-01-05 10:30, 2026-01-05T10:30:00Z",
    })
    void aDateKeepsItsOffsetAndIsUtcWithoutOne(String written, String read) {
        Answer post = put("date: " + written);

        assertThat(OffsetDateTime.parse(post.at("/date"))).isEqualTo(OffsetDateTime.parse(read));
        assertThat(OffsetDateTime.parse(post.at("/date")).getOffset())
                .isEqualTo(OffsetDateTime.parse(read).getOffset());
        assertThat(post.json().path("warnings")).isEmpty();
    }

    @Test
    void aDateWithoutATimeIsThatDayWhereTheBlogIs() {
        assertThat(put("date: 2026-01-05").at("/date")).startsWith("2026-01-05T00:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 5, 2024                   | 2024-03-05",
                "Tue, 05 Mar 2024 10:00:00 +0100 | 2024-03-05T10:00:00+01:00",
                "2024-03-05 10:00:00 EST         | 2024-03-05T10:00:00-05:00",
                "20240305                        | 2024-03-05"
            })
    void aDateIsReadAsJekyllReadsIt(String written, String read) {
        Answer post = put("date: " + written);

        assertThat(post.at("/date")).startsWith(read);
        assertThat(post.json().path("warnings")).isEmpty();
    }

    /// A post without a date would be published now, on top of the blog.
    @ParameterizedTest
    @ValueSource(strings = {"next tuesday", "2026-13-45", "[1, 2]", "2026-02-30 25:61:00", "'<% now() %>'"})
    void anUnreadableDateIsRefusedWithItsLine(String written) {
        Answer refused = shelf.put(slug, "---\ntitle: T\ndate: " + written + "\n---\nText.\n")
                .send()
                .isProblem(400);

        assertThat(refused.json().at("/errors/0/line").intValue()).isEqualTo(3);
        shelf.get(slug).send().isProblem(404);
    }

    @Test
    void theNameOfTheFileDatesAPostThatHasNoDate() {
        assertThat(put("lang: en", "_posts/2020-3-7-hello.md").at("/date")).startsWith("2020-03-07T00:00");
    }

    @Test
    void theNameOfTheFileDatesAPostWhoseDateIsUnreadable() {
        Answer post = put("date: whenever", "2020-03-07-hello.md");

        assertThat(post.at("/date")).startsWith("2020-03-07T00:00");
        assertThat(post.all("/warnings", "line")).contains("3");
    }

    @Test
    void theFrontMatterWinsOverTheNameOfTheFile() {
        assertThat(put("date: 2021-05-06", "2020-03-07-hello.md").at("/date")).startsWith("2021-05-06T00:00");
    }

    private Answer put(String yaml) {
        return shelf.put(slug, "---\ntitle: T\n" + yaml + "\n---\nText.\n").expect(201);
    }

    private Answer put(String yaml, String file) {
        String encoded = blog.suite.Api.encode(file);
        return shelf.put(slug, "---\ntitle: T\n" + yaml + "\n---\nText.\n")
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .expect(201);
    }
}
