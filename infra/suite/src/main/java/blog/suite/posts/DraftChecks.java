package blog.suite.posts;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstApi
class DraftChecks {
    private final Shelf shelf;
    private final String slug;
    private final String tag;

    DraftChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("draft");
        this.tag = shelf.own("drafty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"published: false", "status: draft"})
    void aDraftLooksLikeAMissingPostToReaders(String yaml) {
        Answer draft = shelf.put(slug, manuscript(yaml)).expect(201);

        assertThat(draft.at("/status")).isEqualTo("draft");
        Answer missing = shelf.get(shelf.own("missing")).send().isProblem(404);
        assertThat(shelf.get(slug).send().isProblem(404).text()).isEqualTo(missing.text());
        shelf.get(slug).byOwner().send().isProblem(404);
        shelf.get(slug).accepting("text/markdown").send().isProblem(404);
        shelf.api().get(Shelf.comments(slug)).send().isProblem(404);
    }

    @Test
    void itsAuthorSeesIt() {
        shelf.put(slug, manuscript("published: false")).expect(201);

        Answer json = shelf.api().get(Shelf.manuscript(slug)).byOwner().expectEventually(200);
        Answer source = shelf.api()
                .get(Shelf.manuscript(slug))
                .byOwner()
                .accepting("text/markdown")
                .expect(200);

        assertThat(json.at("/status")).isEqualTo("draft");
        assertThat(json.at("/html")).contains("Unfinished.");
        assertThat(source.text()).isEqualTo(manuscript("published: false"));
        assertThat(json.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(source.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void itIsInNoListAndCountsForNoTag() {
        String published = shelf.own("published");
        shelf.put(slug, manuscript("published: false")).expect(201);
        shelf.publish(published, manuscript("lang: en"));

        eventually(() -> assertThat(tagged()).containsExactly(published));
        eventually(() -> assertThat(
                        shelf.api().get("/tags/" + Api.encode(tag)).expect(200).at("/count"))
                .isEqualTo("1"));
    }

    @Test
    void publishingItMakesItAppear() {
        Answer draft = shelf.put(slug, manuscript("published: false")).expect(201);
        Answer published = shelf.put(slug, manuscript("published: true")).expect(200);

        assertThat(published.at("/status")).isEqualTo("published");
        assertThat(published.at("/id")).isEqualTo(draft.at("/id"));
        shelf.get(slug).expectEventually(200);
        eventually(() -> assertThat(tagged()).containsExactly(slug));
    }

    @Test
    void withdrawingAPublishedPostTakesItAwayFromReaders() {
        Answer published = shelf.publish(slug, manuscript("published: true"));
        eventually(() -> assertThat(tagged()).containsExactly(slug));

        shelf.put(slug, manuscript("status: draft")).expect(200);
        shelf.get(slug).expectEventually(404);
        eventually(() -> assertThat(tagged()).isEmpty());
        shelf.api().get("/tags/" + Api.encode(tag)).expectEventually(404);

        Answer again = shelf.put(slug, manuscript("published: true")).expect(200);
        assertThat(again.at("/date")).isEqualTo(published.at("/date"));
    }

    @Test
    void aDraftCannotBeCommentedOn() {
        shelf.put(slug, manuscript("published: false")).expect(201);

        shelf.comment(slug, "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Hello\"}")
                .send()
                .isProblem(404);
        assertThat(shelf.api().get("/comment-counts?slug=" + slug).expect(200).all("/items", "total"))
                .containsExactly("0");
    }

    @Test
    void aDeletedDraftStillLooksLikeAMissingPost() {
        shelf.put(slug, manuscript("published: false")).expect(201);
        shelf.delete(slug).expect(204);

        shelf.get(slug).send().isProblem(404);
    }

    private java.util.List<String> tagged() {
        return shelf.api().walk("/posts?tag=" + Api.encode(tag), "slug");
    }

    private String manuscript(String yaml) {
        return "---\ntitle: T\ntags: [" + tag + "]\n" + yaml + "\n---\nUnfinished.\n";
    }
}
