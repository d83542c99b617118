package blog.suite;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What must be true of the posts and of everything derived from them once the clients have gone.
final class CrowdAftermath {
    private final Shelf shelf;
    private final List<String> slugs;
    private final Ledger ledger;

    CrowdAftermath(Shelf shelf, List<String> slugs, Ledger ledger) {
        this.shelf = shelf;
        this.slugs = slugs;
        this.ledger = ledger;
    }

    void check() {
        Map<String, List<String>> slugsOfTag = new HashMap<>();
        for (String slug : slugs) {
            Answer post = shelf.get(slug).send();
            if (post.status() == 200) {
                assertThat(CrowdClient.count(post)).as("writes of %s", slug).isEqualTo(ledger.writesOf(post.at("/id")));
                for (String tag : post.all("/tags", "slug")) {
                    slugsOfTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(slug);
                }
                checkComments(slug);
            } else {
                post.is(410);
            }
        }
        assertThat(ledger.comments()).isPositive();
        eventually(() -> checkTags(slugsOfTag));
    }

    private void checkTags(Map<String, List<String>> slugsOfTag) {
        for (String name : List.of("all", "red", "green", "blue")) {
            String tag = shelf.own(name);
            List<String> expected = slugsOfTag.getOrDefault(tag, List.of());
            assertThat(shelf.api().walk("/posts?tag=" + tag + "&limit=3", "slug"))
                    .containsExactlyInAnyOrderElementsOf(expected);
            Answer counted = shelf.api().get("/tags/" + tag).send();
            if (expected.isEmpty()) {
                counted.is(404);
            } else {
                assertThat(counted.is(200).at("/count")).isEqualTo(Integer.toString(expected.size()));
            }
        }
        List<String> living = slugsOfTag.getOrDefault(shelf.own("all"), List.of());
        assertThat(shelf.api().walk("/posts?limit=100", "slug"))
                .filteredOn(slugs::contains)
                .containsExactlyInAnyOrderElementsOf(living);
    }

    private void checkComments(String slug) {
        eventually(() -> {
            List<String> ids = shelf.api().walk(Shelf.comments(slug) + "?limit=100", "id");
            String total = shelf.api().get(Shelf.comments(slug)).expect(200).at("/total");
            String counted = shelf.api()
                    .get("/comment-counts?slug=" + slug)
                    .expect(200)
                    .all("/items", "total")
                    .getFirst();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(List.of(total, counted)).containsOnly(Integer.toString(ids.size()));
        });
    }
}
