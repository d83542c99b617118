package blog.suite.reading;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries that the contract does not allow: nothing is clamped, nothing ignored.
@AgainstApi
class BadQueryChecks {
    private final Shelf shelf;

    BadQueryChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts?limit=0",
                "/posts?limit=101",
                "/posts?limit=-1",
                "/posts?limit=ten",
                "/posts?limit=1.5",
                "/posts?limit=",
                "/posts?limit=99999999999999999999",
                "/posts?limit=5&limit=6",
                "/posts?sort=title",
                "/posts?sort=",
                "/posts?year=next",
                "/posts?year=0",
                "/posts?year=12345",
                "/posts?tag=",
                "/posts?author=a&author=b",
                "/posts?fields=html",
                "/posts?fields=nonsense",
                "/posts?fields=slug,,title",
                "/posts?unknown=1",
                "/posts?Limit=5",
                "/tags?sort=-name",
                "/tags?limit=5",
                "/comment-counts",
                "/comment-counts?slug=",
                "/health?x=1",
                "/openapi.json?x=1",
                "/highlight.css?x=1",
            })
    void aQueryThatNoListTakesIsRefused(String path) {
        Answer refused = shelf.api().get(path).send().isProblem(400);

        String query = path.contains("?") ? path.substring(path.indexOf('?') + 1) : "slug=";
        assertThat(refused.all("/errors", "field")).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    void elevenTagsAreTooMany() {
        String ten = "/posts?tag=a&tag=b&tag=c&tag=d&tag=e&tag=f&tag=g&tag=h&tag=i&tag=j";

        shelf.api().get(ten).expect(200);
        shelf.api().get(ten + "&tag=k").send().isProblem(400);
    }
}
