package blog.suite.posts;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

@AgainstApi
class DeletionChecks {
    private final Shelf shelf;
    private final String slug;
    private final String tag;
    private final String manuscript;

    DeletionChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("deletion");
        this.tag = shelf.own("doomed");
        this.manuscript = "---\ntitle: A secret\ntags: [" + tag + "]\n---\nTo be forgotten.\n";
    }

    @Test
    void aDeletedPostIsGoneInEveryRepresentation() {
        shelf.publish(slug, manuscript);
        Answer deleted = shelf.delete(slug).expect(204);

        assertThat(deleted.bytes()).isEmpty();
        shelf.get(slug).expectEventually(410);
        for (String type : List.of("application/json", "text/markdown", "text/html")) {
            Answer gone = shelf.get(slug)
                    .accepting(type + ", application/problem+json;q=0.1")
                    .send();
            assertThat(gone.isProblem(410).text()).doesNotContain("secret", "forgotten");
        }
        assertThat(shelf.api().call("HEAD", Shelf.post(slug)).send().status()).isEqualTo(410);
        shelf.delete(slug).send().isProblem(410);
        shelf.api().get(Shelf.manuscript(slug)).byOwner().send().isProblem(410);
    }

    @Test
    void whatWasNeverThereCannotBeDeleted() {
        shelf.delete(shelf.own("never")).send().isProblem(404);
    }

    @Test
    void itLeavesListsAndTags() {
        shelf.publish(slug, manuscript);
        eventually(() -> assertThat(tagged()).containsExactly(slug));
        shelf.api().get("/tags/" + Api.encode(tag)).expectEventually(200);

        shelf.delete(slug).expect(204);
        eventually(() -> assertThat(tagged()).isEmpty());
        shelf.api().get("/tags/" + Api.encode(tag)).expectEventually(404);
        eventually(() -> assertThat(shelf.api().walk("/tags", "slug")).doesNotContain(tag));
    }

    @Test
    @Everywhere
    void itsCommentsCannotBeReached() {
        shelf.publish(slug, manuscript);
        shelf.commentOn(slug, "Nice");
        shelf.delete(slug).expect(204);

        shelf.api().get(Shelf.comments(slug)).expectEventually(410).isProblem(410);
        eventually(() -> shelf.comment(slug, "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Late\"}")
                .send()
                .isProblem(410));
        eventually(() -> assertThat(shelf.api()
                        .get("/comment-counts?slug=" + slug)
                        .expect(200)
                        .all("/items", "total"))
                .containsExactly("0"));
    }

    @Test
    void aPutWhereAPostWasDeletedMakesANewOneWithoutTheOldComments() {
        Answer old = shelf.publish(slug, manuscript);
        shelf.commentOn(slug, "Of the old life");
        shelf.delete(slug).expect(204);

        Answer fresh = shelf.put(slug, manuscript).expect(201);

        assertThat(fresh.at("/id")).isNotEqualTo(old.at("/id"));
        assertThat(fresh.etag()).isNotEqualTo(old.etag());
        shelf.get(slug).expectEventually(200);
        Answer comments = shelf.api().get(Shelf.comments(slug)).expectEventually(200);
        assertThat(comments.json().path("items")).isEmpty();
        assertThat(comments.json().path("total").intValue()).isZero();
        shelf.commentOn(slug, "Of the new one");
        eventually(() -> assertThat(
                        shelf.api().get(Shelf.comments(slug)).expect(200).at("/total"))
                .isEqualTo("1"));
    }

    @Test
    void theNewPostIsInListsAgain() {
        shelf.publish(slug, manuscript);
        shelf.delete(slug).expect(204);
        shelf.put(slug, manuscript).expect(201);

        eventually(() -> assertThat(tagged()).containsExactly(slug));
        eventually(() -> assertThat(
                        shelf.api().get("/tags/" + Api.encode(tag)).expect(200).at("/count"))
                .isEqualTo("1"));
    }

    private List<String> tagged() {
        return shelf.api().walk("/posts?tag=" + Api.encode(tag), "slug");
    }
}
