package blog.suite.reading;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Pages;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists of posts, narrowed to tags and authors that only this check has.
@AgainstApi
class ListingChecks {
    private final Shelf shelf;
    private final String all;
    private final String some;
    private final String ada;

    ListingChecks(Shelf shelf) {
        this.shelf = shelf;
        this.all = shelf.own("All Of");
        this.some = shelf.own("some");
        this.ada = shelf.own("Ada Lovelace");
    }

    /// Five posts, c newest; d and e at one instant in different offsets.
    @BeforeEach
    void publish() {
        publish("a", "2019-03-01T10:00:00Z", some, ada, "en");
        publish("b", "2020-03-01T10:00:00Z", some, "Grace", "de");
        publish("c", "2020-12-31T23:30:00-05:00", some, ada, "en");
        publish("d", "2018-06-01T12:00:00+02:00", "other", ada, "en");
        publish("e", "2018-06-01T10:00:00Z", "other", ada, "en");
        eventually(() -> assertThat(list("")).hasSize(5));
    }

    @Test
    void theNewestComesFirstAndSlugsDecideBetweenEquals() {
        List<String> newest = slugs("c", "b", "a", "d", "e");
        assertThat(list(""))
                .satisfiesAnyOf(
                        found -> assertThat(found).isEqualTo(newest),
                        found -> assertThat(found).isEqualTo(slugs("c", "b", "a", "e", "d")));
        assertThat(list("&sort=-date")).isEqualTo(list(""));
        assertThat(list("&sort=date")).isEqualTo(list("").reversed());
    }

    @Test
    void severalTagsMustAllBeThere() {
        assertThat(list("&tag=" + Api.encode(some))).isEqualTo(slugs("c", "b", "a"));
        assertThat(list("&tag=" + Api.encode(some) + "&tag=" + shelf.own("nothing")))
                .isEmpty();
    }

    @Test
    void tagsAndAuthorsMatchWhateverTheirCaseAndSpacing() {
        for (String spelling :
                List.of(all, all.toUpperCase(Locale.ROOT), all.replace(" ", "-"), all.replace(" ", "  "))) {
            assertThat(shelf.api().walk("/posts?tag=" + Api.encode(spelling), "slug"))
                    .as(spelling)
                    .hasSize(5);
        }
        for (String spelling : List.of(
                ada, ada.toUpperCase(Locale.ROOT), ada.toLowerCase(Locale.ROOT).replace(' ', '-'))) {
            assertThat(shelf.api().walk("/posts?author=" + Api.encode(spelling), "slug"))
                    .as(spelling)
                    .hasSize(4);
        }
    }

    @Test
    void filtersCombine() {
        assertThat(list("&author=" + Api.encode(ada) + "&tag=" + Api.encode(some)))
                .isEqualTo(slugs("c", "a"));
        assertThat(list("&year=2020")).isEqualTo(slugs("c", "b"));
        assertThat(list("&year=2021")).isEmpty();
        assertThat(list("&lang=de")).isEqualTo(slugs("b"));
        assertThat(list("&lang=EN&year=2019")).isEqualTo(slugs("a"));
        assertThat(list("&lang=en&year=2020&author=" + Api.encode(ada) + "&sort=date"))
                .isEqualTo(slugs("c"));
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

    @Test
    void anEntryIsThePostWithoutItsText() {
        ObjectNode post = (ObjectNode) shelf.get(shelf.own("a")).expect(200).json();
        post.remove(List.of("html", "toc"));

        assertThat(items("&year=2019").getFirst()).isEqualTo(post);
    }

    @Test
    void fieldsCutTheEntries() {
        assertThat(items("&fields=slug,date"))
                .hasSize(5)
                .allSatisfy(item -> assertThat(item.propertyStream().map(Map.Entry::getKey))
                        .containsExactlyInAnyOrder("slug", "date"));
    }

    @Test
    void aRevisedPostMovesToItsNewPlace() {
        shelf.revise(shelf.own("a"), manuscript("2021-03-01T10:00:00Z", some, "Grace", "fr"));

        eventually(() -> assertThat(list("").getFirst()).isEqualTo(shelf.own("a")));
        eventually(() -> assertThat(list("")).hasSize(5));
        eventually(() -> assertThat(list("&year=2019")).isEmpty());
        eventually(() -> assertThat(list("&lang=fr")).isEqualTo(slugs("a")));
        eventually(() -> assertThat(shelf.api().walk("/posts?author=" + Api.encode(ada), "slug"))
                .doesNotContain(shelf.own("a"))
                .hasSize(3));
    }

    @Test
    void everythingIsInTheListOfAllPosts() {
        eventually(() -> assertThat(shelf.api().walk("/posts?limit=100&fields=slug", "slug"))
                .containsSubsequence(slugs("c", "b", "a"))
                .doesNotHaveDuplicates());
    }

    private void publish(String name, String date, String tag, String author, String lang) {
        shelf.put(shelf.own(name), manuscript(date, tag, author, lang)).expect(201);
    }

    private String manuscript(String date, String tag, String author, String lang) {
        return "---\ntitle: T\ndate: " + date + "\ntags: [" + all + ", " + tag + "]\nauthor: " + author + "\nlang: "
                + lang + "\n---\n## Head\n\nText.\n";
    }

    private List<JsonNode> items(String more) {
        return Pages.from(shelf.api().get(path(more))).items();
    }

    private List<String> list(String more) {
        return shelf.api().walk(path(more), "slug");
    }

    private String path(String more) {
        return "/posts?tag=" + Api.encode(all) + more;
    }

    private List<String> slugs(String... names) {
        var slugs = new ArrayList<String>();
        for (String name : names) {
            slugs.add(shelf.own(name));
        }
        return slugs;
    }
}
