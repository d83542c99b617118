package blog.suite.reading;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Shelf;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Lists of posts, narrowed.
@AgainstApi
class FilterChecks {
    private final Shelf shelf;
    private final FivePosts posts;

    FilterChecks(Shelf shelf) {
        this.shelf = shelf;
        this.posts = FivePosts.publish(shelf);
    }

    @Test
    void severalTagsMustAllBeThere() {
        assertThat(posts.list("&tag=" + Api.encode(posts.some()))).isEqualTo(posts.slugs("c", "b", "a"));
        assertThat(posts.list("&tag=" + Api.encode(posts.some()) + "&tag=" + shelf.own("nothing")))
                .isEmpty();
    }

    @Test
    void tagsAndAuthorsMatchWhateverTheirCaseAndSpacing() {
        for (String spelling : List.of(
                posts.all(),
                posts.all().toUpperCase(Locale.ROOT),
                posts.all().replace(" ", "-"),
                posts.all().replace(" ", "  "))) {
            assertThat(shelf.api().walk("/posts?tag=" + Api.encode(spelling), "slug"))
                    .as(spelling)
                    .hasSize(5);
        }
        for (String spelling : List.of(
                posts.ada(),
                posts.ada().toUpperCase(Locale.ROOT),
                posts.ada().toLowerCase(Locale.ROOT).replace(' ', '-'))) {
            assertThat(posts.ofAuthor(spelling)).as(spelling).hasSize(4);
        }
    }

    @Test
    void filtersCombine() {
        assertThat(posts.list("&author=" + Api.encode(posts.ada()) + "&tag=" + Api.encode(posts.some())))
                .isEqualTo(posts.slugs("c", "a"));
        assertThat(posts.list("&year=2020")).isEqualTo(posts.slugs("c", "b"));
        assertThat(posts.list("&year=2021")).isEmpty();
        assertThat(posts.list("&lang=de")).isEqualTo(posts.slugs("b"));
        assertThat(posts.list("&lang=EN&year=2019")).isEqualTo(posts.slugs("a"));
        assertThat(posts.list("&lang=en&year=2020&author=" + Api.encode(posts.ada()) + "&sort=date"))
                .isEqualTo(posts.slugs("c"));
        assertThat(shelf.api().walk("/posts?year=2020&lang=de&author=grace&limit=100", "slug"))
                .contains(shelf.own("b"));
    }

    @Test
    void anUnknownTagOrAuthorIsAnEmptyList() {
        Answer none = shelf.api().get("/posts?tag=" + shelf.own("nothing")).expect(200);

        assertThat(none.json().path("items")).isEmpty();
        assertThat(none.json().path("next").isNull()).isTrue();
        assertThat(none.header("Link")).isEmpty();
        assertThat(shelf.api().walk("/posts?author=" + shelf.own("nobody"), "slug"))
                .isEmpty();
    }
}
