package blog.suite.reading;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The order of lists of posts, and what their entries are.
@AgainstApi
class ListingChecks {
    private final Shelf shelf;
    private final FivePosts posts;

    ListingChecks(Shelf shelf) {
        this.shelf = shelf;
        this.posts = FivePosts.of(shelf);
    }

    @BeforeEach
    void publish() {
        posts.publish();
    }

    @Test
    void theNewestComesFirstAndSlugsDecideBetweenEquals() {
        List<String> newest = posts.slugs("c", "b", "a", "d", "e");
        assertThat(posts.list(""))
                .satisfiesAnyOf(
                        found -> assertThat(found).isEqualTo(newest),
                        found -> assertThat(found).isEqualTo(posts.slugs("c", "b", "a", "e", "d")));
        assertThat(posts.list("&sort=-date")).isEqualTo(posts.list(""));
        assertThat(posts.list("&sort=date")).isEqualTo(posts.list("").reversed());
    }

    @Test
    void anEntryIsThePostWithoutItsText() {
        ObjectNode post = (ObjectNode) shelf.get(shelf.own("a")).expect(200).json();
        post.remove(List.of("html", "toc"));

        assertThat(posts.items("&year=2019").getFirst()).isEqualTo(post);
    }

    @Test
    void fieldsCutTheEntries() {
        assertThat(posts.items("&fields=slug,date"))
                .hasSize(5)
                .allSatisfy(item -> assertThat(item.propertyStream().map(Map.Entry::getKey))
                        .containsExactlyInAnyOrder("slug", "date"));
    }

    @Test
    void aRevisedPostMovesToItsNewPlace() {
        shelf.revise(shelf.own("a"), posts.manuscript("2021-03-01T10:00:00Z", posts.some(), "Grace", "fr"));

        eventually(() -> assertThat(posts.list("").getFirst()).isEqualTo(shelf.own("a")));
        eventually(() -> assertThat(posts.list("")).hasSize(5));
        eventually(() -> assertThat(posts.list("&year=2019")).isEmpty());
        eventually(() -> assertThat(posts.list("&lang=fr")).isEqualTo(posts.slugs("a")));
        eventually(() -> assertThat(posts.ofAuthor(posts.ada()))
                .doesNotContain(shelf.own("a"))
                .hasSize(3));
    }

    @Test
    void everythingIsInTheListOfAllPosts() {
        eventually(() -> assertThat(shelf.api().walk("/posts?limit=100&fields=slug", "slug"))
                .containsSubsequence(posts.slugs("c", "b", "a"))
                .doesNotHaveDuplicates());
    }
}
