package blog.suite.reading;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Shelf;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists of posts, narrowed.
@AgainstApi
class FilterChecks {
    private final Shelf shelf;
    private final FivePosts posts;

    FilterChecks(Shelf shelf) {
        this.shelf = shelf;
        this.posts = FivePosts.of(shelf);
    }

    @BeforeEach
    void publish() {
        posts.publish();
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
    void aPostAndItsTranslationsAreFoundByWhatTheyShare() {
        String key = shelf.own("Moby Dick");
        translate("whale", key, "en");
        translate("wal", key, "de");
        translate("shark", shelf.own("Jaws"), "en");
        String path = "/posts?translation=" + Api.encode(key);

        eventually(() -> assertThat(shelf.api().walk(path, "slug"))
                .containsExactlyInAnyOrder(shelf.own("whale"), shelf.own("wal")));
        assertThat(shelf.api().get(path + "&limit=1").expect(200).all("/items", "translationKey"))
                .containsExactly(key);
        assertThat(shelf.api().walk(path + "&lang=de", "slug")).containsExactly(shelf.own("wal"));
        shelf.delete(shelf.own("wal")).expect(204);
        eventually(() -> assertThat(shelf.api().walk(path, "slug")).containsExactly(shelf.own("whale")));
        assertThat(shelf.api().walk("/posts?translation=" + shelf.own("nothing"), "slug"))
                .isEmpty();
    }

    @Test
    void anUnknownTagOrAuthorIsAnEmptyList() {
        Answer none = shelf.api().get("/posts?tag=" + shelf.own("nothing")).expect(200);

        assertThat(none.json().path("items")).isEmpty();
        assertThat(none.json().path("next").isNull()).isTrue();
        assertThat(none.header("Link")).doesNotContain("next");
        assertThat(shelf.api().walk("/posts?author=" + shelf.own("nobody"), "slug"))
                .isEmpty();
    }

    private void translate(String name, String key, String lang) {
        shelf.put(shelf.own(name), "---\ntitle: T\ntranslationKey: " + key + "\nlang: " + lang + "\n---\nText.\n")
                .expect(201);
    }
}
