package blog.suite.life;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Patience;
import blog.suite.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Posts that are to appear later.
@AgainstApi
class SchedulingChecks {
    private static final String FAR = "2199-01-05 10:00 +01:00";
    /// The clock ticks once a minute, and what it does takes a moment.
    private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(90);

    private final Shelf shelf;
    private final String slug;
    private final String tag;

    SchedulingChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("scheduled");
        this.tag = shelf.own("later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date: " + FAR, "publishAt: " + FAR, "date: 2026-01-05\npublishAt: " + FAR})
    void aScheduledPostLooksLikeAMissingOne(String yaml) {
        Answer saved = shelf.put(slug, manuscript(yaml)).expect(201);

        assertThat(saved.at("/status")).isEqualTo("scheduled");
        assertThat(saved.at("/publishAt")).isEqualTo("2199-01-05T10:00:00+01:00");
        assertThat(saved.json().path("warnings")).isEmpty();
        shelf.get(slug).send().isProblem(404);
        shelf.api().get(Shelf.comments(slug)).send().isProblem(404);
        assertThat(tagged()).isEmpty();
        eventually(() -> assertThat(shelf.api()
                        .get("/manuscripts?status=scheduled&author=" + tag)
                        .byOwner()
                        .expect(200)
                        .slugs())
                .containsExactly(slug));
    }

    @Test
    void aScheduledPostIsPublishedOnceItsTimeHasCome() {
        Instant soon = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        Answer scheduled = shelf.put(slug, manuscript("publishAt: " + soon)).expect(201);
        assertThat(scheduled.at("/status")).isEqualTo("scheduled");

        Answer published =
                Patience.within(A_MINUTE_AND_MORE, () -> shelf.get(slug).expect(200));

        assertThat(published.at("/status")).isEqualTo("published");
        assertThat(published.at("/id")).isEqualTo(scheduled.at("/id"));
        assertThat(published.at("/version")).isEqualTo("2");
        assertThat(published.json().has("publishAt")).isFalse();
        eventually(() -> assertThat(tagged()).containsExactly(slug));
        shelf.commentOn(slug, "At last");
        assertThat(shelf.get(slug).accepting("text/markdown").expect(200).text())
                .isEqualTo(manuscript("publishAt: " + soon));
    }

    @Test
    void aMomentThatHasPassedPublishesAtOnce() {
        Answer saved = shelf.publish(slug, manuscript("publishAt: 2026-01-05 10:00"));

        assertThat(saved.at("/status")).isEqualTo("published");
        assertThat(saved.at("/date")).isEqualTo("2026-01-05T10:00:00Z");
    }

    @Test
    void aMomentThatCannotBeReadKeepsThePostADraft() {
        Answer saved = shelf.put(slug, manuscript("publishAt: next week")).expect(201);

        assertThat(saved.at("/status")).isEqualTo("draft");
        assertThat(saved.all("/warnings", "line")).containsExactly("5");
    }

    @Test
    void aScheduledPostMayBeReplacedAndPublishedByHand() {
        shelf.put(slug, manuscript("publishAt: " + FAR)).expect(201);

        Answer published = shelf.put(slug, manuscript("date: 2026-01-05")).expect(200);

        assertThat(published.at("/status")).isEqualTo("published");
        shelf.get(slug).expectEventually(200);
    }

    private List<String> tagged() {
        return shelf.api().walk("/posts?tag=" + Api.encode(tag), "slug");
    }

    private String manuscript(String yaml) {
        return "---\ntitle: T\nauthor: " + tag + "\ntags: [" + tag + "]\n" + yaml + "\n---\nText.\n";
    }
}
