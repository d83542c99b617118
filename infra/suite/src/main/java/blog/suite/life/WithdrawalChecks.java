package blog.suite.life;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Posts that were public and are taken back.
@AgainstApi
class WithdrawalChecks {
    private final Shelf shelf;
    private final String slug;

    WithdrawalChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"published: false", "status: withdrawn"})
    void aWithdrawnPostIsGoneForReadersAndStaysWithItsAuthor(String yaml) {
        Answer published = shelf.publish(slug, manuscript("lang: en"));
        shelf.commentOn(slug, "Nice");

        Answer withdrawn = shelf.put(slug, manuscript(yaml)).expect(200);

        assertThat(withdrawn.at("/status")).isEqualTo("withdrawn");
        assertThat(withdrawn.at("/id")).isEqualTo(published.at("/id"));
        shelf.get(slug).expectEventually(410).isProblem(410);
        shelf.api().get(Shelf.comments(slug)).expectEventually(410);
        assertThat(shelf.api().get(Shelf.manuscript(slug)).byOwner().expect(200).at("/status"))
                .isEqualTo("withdrawn");
        eventually(() ->
                assertThat(shelf.api().walk("/posts?author=" + slug, "slug")).isEmpty());
        eventually(() -> assertThat(shelf.api()
                        .get("/manuscripts?status=withdrawn&author=" + slug)
                        .byOwner()
                        .expect(200)
                        .slugs())
                .containsExactly(slug));
    }

    @Test
    void publishedAgainItIsThePostItWasWithItsComments() {
        Answer first = shelf.publish(slug, manuscript("lang: en"));
        shelf.commentOn(slug, "Nice");
        shelf.put(slug, manuscript("published: false")).expect(200);

        Answer again = shelf.put(slug, manuscript("lang: en")).expect(200);

        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(again.at("/date")).isEqualTo(first.at("/date"));
        shelf.get(slug).expectEventually(200);
        eventually(() -> assertThat(
                        shelf.api().get(Shelf.comments(slug)).expect(200).at("/total"))
                .isEqualTo("1"));
    }

    @Test
    void whatNobodyHasSeenIsADraft() {
        assertThat(shelf.put(slug, manuscript("status: withdrawn")).expect(201).at("/status"))
                .isEqualTo("draft");
        shelf.get(slug).send().isProblem(404);
    }

    private String manuscript(String yaml) {
        return "---\ntitle: T\nauthor: " + slug + "\n" + yaml + "\n---\nText.\n";
    }
}
