package blog.suite.comments;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Comments that answer comments.
@AgainstApi
class ReplyChecks {
    private final Shelf shelf;
    private final String slug;

    ReplyChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("answered");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
    }

    @Test
    void aReplyNamesItsParent() {
        String parent = shelf.commentOn(slug, "A question");
        String reply = reply(slug, parent).is(201).at("/id");

        eventually(() -> assertThat(page("?sort=date").all("/items", "id")).containsExactly(parent, reply));
        assertThat(page("").at("/items/0/parent")).isEqualTo(parent);
    }

    @Test
    void aParentMustBeACommentOfTheSamePost() {
        String other = shelf.own("other");
        shelf.publish(other, "---\ntitle: T\n---\n");
        String parent = shelf.commentOn(other, "Elsewhere");

        reply(slug, parent).isProblem(422);
        reply(slug, "01ARZ3NDEKTSV4RRFFQ69G5FAV").isProblem(422);
        reply(slug, "nonsense#x").isProblem(422);
        assertThat(page("").json().path("items")).isEmpty();
    }

    private Answer reply(String post, String parent) {
        return shelf.comment(post, "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"Yes\",\"parent\":\"" + parent + "\"}")
                .send();
    }

    private Answer page(String query) {
        return shelf.api().get(Shelf.comments(slug) + query).expect(200);
    }
}
