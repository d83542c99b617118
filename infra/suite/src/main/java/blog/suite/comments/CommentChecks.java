package blog.suite.comments;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AgainstApi
class CommentChecks {
    private final Shelf shelf;
    private final String slug;

    CommentChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("commented");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
    }

    @Test
    @Everywhere
    void aCommentIsAnsweredAndListedAtOnce() {
        Answer made = shelf.comment(slug, """
                        {"author": {"name": "Ada", "url": "https://ada.example/"}, "markdown": "What a *clear* one."}
                        """).expect(201);

        assertThat(made.at("/author/name")).isEqualTo("Ada");
        assertThat(made.at("/author/url")).isEqualTo("https://ada.example/");
        assertThat(made.at("/markdown")).isEqualTo("What a *clear* one.");
        assertThat(made.at("/html")).contains("<em>clear</em>");
        assertThat(made.at("/status")).isEqualTo("visible");
        assertThat(made.json().path("parent").isNull()).isTrue();
        assertThat(made.json().path("edited").isNull()).isTrue();
        assertThat(OffsetDateTime.parse(made.at("/created")).toInstant())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(10)),
                        Instant.now().plus(Duration.ofMinutes(10)));
        assertThat(made.header("Location")).isEqualTo(shelf.api().target().base() + Shelf.comments(slug));
        assertThat(made.at("/by")).isEqualTo("owner");
        eventually(() -> assertThat(page("").at("/items/0/id")).isEqualTo(made.at("/id")));
        assertThat(page("").at("/items/0/html")).isEqualTo(made.at("/html"));
        assertThat(page("").json().at("/items/0/token").isMissingNode()).isTrue();
    }

    @Test
    void theNewestComesFirstOrLast() {
        List<String> ids = comment(4);

        eventually(() -> assertThat(page("").all("/items", "id")).isEqualTo(ids.reversed()));
        assertThat(page("?sort=-date").all("/items", "id")).isEqualTo(ids.reversed());
        assertThat(page("?sort=date").all("/items", "id")).isEqualTo(ids);
    }

    @Test
    void aWalkShowsEveryCommentOnceWhileOthersAreAdded() {
        List<String> ids = comment(5);
        eventually(() -> assertThat(page("").at("/total")).isEqualTo("5"));

        var seen = new ArrayList<String>();
        Answer page = page("?limit=2");
        seen.addAll(page.all("/items", "id"));
        assertThat(page.header("Link"))
                .contains("rel=\"next\"", shelf.api().target().base().toString());
        shelf.commentOn(slug, "Meanwhile");
        while (!page.json().path("next").isNull()) {
            page = page("?limit=2&cursor=" + page.at("/next"));
            seen.addAll(page.all("/items", "id"));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
        eventually(() -> assertThat(shelf.api().walk(Shelf.comments(slug) + "?limit=2&sort=date", "id"))
                .hasSize(6)
                .startsWith(ids.toArray(String[]::new)));
    }

    @Test
    void whatIsNotThereCannotBeCommentedOn() {
        String json = "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Hello\"}";

        shelf.comment(shelf.own("missing"), json).send().isProblem(404);
        shelf.api().get(Shelf.comments(shelf.own("missing"))).send().isProblem(404);
    }

    @Test
    void commentingNeedsNoTokenAndTakesNoWrongOne() {
        String json = "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Hello\"}";

        assertThat(shelf.commentAsStranger(slug, json).send().status()).isIn(201, 202);
        shelf.commentAsStranger(slug, json)
                .with("Authorization", "Bearer wrong")
                .send()
                .isProblem(401);
    }

    private List<String> comment(int times) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            ids.add(shelf.commentOn(slug, "Number " + i));
        }
        return ids;
    }

    private Answer page(String query) {
        return shelf.api().get(Shelf.comments(slug) + query).expect(200);
    }
}
