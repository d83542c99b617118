package blog.suite.comments;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many comments there are: of one post, and of many in one call.
@AgainstApi
class CommentCountChecks {
    private final Shelf shelf;
    private final String slug;

    CommentCountChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("counted");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
    }

    @Test
    void totalsCountThemAll() {
        comment(3);

        eventually(() -> assertThat(shelf.api()
                        .get(Shelf.comments(slug) + "?limit=1")
                        .expect(200)
                        .at("/total"))
                .isEqualTo("3"));
    }

    @Test
    @Everywhere
    void countsComeForManyPostsInOneCall() {
        String quiet = shelf.own("quiet-日本");
        shelf.publish(quiet, "---\ntitle: T\n---\n");
        comment(2);
        String query = "/comment-counts?slug=" + shelf.own("missing") + "&slug=" + slug + "&slug=" + Api.encode(quiet);

        eventually(() -> {
            Answer counts = shelf.api().get(query).expect(200);
            assertThat(counts.all("/items", "slug")).containsExactly(shelf.own("missing"), slug, quiet);
            assertThat(counts.all("/items", "total")).containsExactly("0", "2", "0");
        });
    }

    @Test
    @Everywhere
    void countsComeForAHundredPostsAndNoMore() {
        String hundred = "/comment-counts?slug=" + slug + ("&slug=" + shelf.own("missing")).repeat(99);

        shelf.api().get(hundred).expect(200);
        shelf.api().get(hundred + "&slug=" + slug).send().isProblem(400);
    }

    private void comment(int times) {
        for (int i = 0; i < times; i++) {
            shelf.commentOn(slug, "Number " + i);
        }
    }
}
