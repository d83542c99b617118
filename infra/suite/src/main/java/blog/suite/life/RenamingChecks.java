package blog.suite.life;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Posts at other addresses than before.
@AgainstApi
class RenamingChecks {
    private final Shelf shelf;
    private final String old;
    private final String slug;

    RenamingChecks(Shelf shelf) {
        this.shelf = shelf;
        this.old = shelf.own("old");
        this.slug = shelf.own("nou-é");
    }

    @Test
    @Everywhere
    void theOldAddressLeadsToTheNewOne() {
        Answer before = shelf.publish(old, manuscript(""));

        Answer renamed = rename(old, slug).expect(200);

        assertThat(renamed.at("/id")).isEqualTo(before.at("/id"));
        assertThat(renamed.at("/slug")).isEqualTo(slug);
        assertThat(renamed.at("/date")).isEqualTo(before.at("/date"));
        Answer redirect = shelf.get(old).expectEventually(308);
        assertThat(redirect.header("Location")).isEqualTo(shelf.api().target().base() + Shelf.post(slug));
        shelf.get(slug).expectEventually(200);
        assertThat(shelf.get(slug).accepting("text/markdown").expect(200).text())
                .isEqualTo(manuscript(""));
    }

    @Test
    void aChainIsOneHop() {
        String middle = shelf.own("middle");
        shelf.publish(old, manuscript(""));
        rename(old, middle).expect(200);
        rename(middle, slug).expect(200);

        for (String former : List.of(old, middle)) {
            eventually(() ->
                    assertThat(shelf.get(former).expect(308).header("Location")).endsWith(Shelf.post(slug)));
        }
    }

    @Test
    @Everywhere
    void commentsAndRevisionsStayWithThePost() {
        shelf.publish(old, manuscript(""));
        shelf.commentOn(old, "Nice");
        eventually(() -> assertThat(shelf.api()
                        .get("/comment-counts?slug=" + old)
                        .expect(200)
                        .all("/items", "total"))
                .containsExactly("1"));

        rename(old, slug).expect(200);

        Answer comments = shelf.api().get(Shelf.comments(slug)).expectEventually(200);
        assertThat(comments.all("/items", "markdown")).containsExactly("Nice");
        assertThat(comments.at("/total")).isEqualTo("1");
        assertThat(shelf.api().get(Shelf.comments(old)).expectEventually(308).header("Location"))
                .endsWith(Shelf.comments(slug));
        eventually(() -> shelf.comment(old, "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Hi\"}")
                .expect(308));
        assertThat(shelf.api()
                        .get(Shelf.post(slug) + "/revisions")
                        .byOwner()
                        .expect(200)
                        .all("/items", "n"))
                .containsExactly("1");
    }

    @Test
    void listsAndTagsFollow() {
        String tag = shelf.own("moving");
        shelf.publish(old, manuscript("tags: [" + tag + "]"));
        rename(old, slug).expect(200);

        eventually(
                () -> assertThat(shelf.api().walk("/posts?tag=" + tag, "slug")).containsExactly(slug));
        eventually(() -> assertThat(shelf.api().get("/tags/" + tag).expect(200).at("/count"))
                .isEqualTo("1"));
    }

    @Test
    void theAuthorsAddressesLeadThereToo() {
        shelf.publish(old, manuscript(""));
        rename(old, slug).expect(200);

        assertThat(shelf.api().get(Shelf.manuscript(old)).byOwner().expect(308).header("Location"))
                .endsWith(Shelf.manuscript(slug));
        shelf.api().get(Shelf.post(old) + "/revisions").byOwner().expect(308);
        shelf.delete(old).expect(308);
        rename(old, shelf.own("else")).expect(308);
        rename(old, slug).expect(200);
    }

    @Test
    void aNewPostTakesTheOldAddress() {
        Answer first = shelf.publish(old, manuscript(""));
        rename(old, slug).expect(200);

        Answer second = shelf.put(old, manuscript("")).expect(201);

        assertThat(second.at("/id")).isNotEqualTo(first.at("/id"));
        shelf.get(old).expectEventually(200);
        shelf.get(slug).expectEventually(200);
    }

    @Test
    void aTakenAddressOrACircleIsAConflict() {
        shelf.publish(old, manuscript(""));
        shelf.publish(slug, manuscript(""));

        rename(old, slug).send().isProblem(409);
        rename(old, old).send().isProblem(409);
        assertThat(shelf.get(old).expect(200).at("/version")).isEqualTo("1");
    }

    @Test
    void redirectFromATakenAddressIsAWarningAndTheOtherPostKeepsIt() {
        shelf.publish(slug, manuscript(""));

        Answer saved = shelf.put(old, manuscript("redirect_from: [/2011/" + slug + ".html, /posts/" + old + "]"))
                .expect(201);

        assertThat(saved.at("/warnings/0/detail")).contains(slug);
        assertThat(saved.at("/warnings/1/detail")).contains(old);
        shelf.get(old).expectEventually(200);
        shelf.get(slug).expect(200);
    }

    @Test
    void redirectFromDoesTheSame() {
        shelf.publish(slug, manuscript("redirect_from:\n  - /2011/05/" + old + ".html\n  - /2011/05/" + slug + "/"));

        assertThat(shelf.get(old).expectEventually(308).header("Location")).endsWith(Shelf.post(slug));
        shelf.put(slug, manuscript("")).expect(200);
        shelf.get(old).expect(308);
    }

    @Test
    void conditionsAndTokensAreAskedFor() {
        Answer first = shelf.publish(old, manuscript(""));

        rename(old, slug).without("Authorization").send().isProblem(401);
        assertThat(rename(old, slug)
                        .with("If-Match", "\"9-x-json\"")
                        .send()
                        .isProblem(412)
                        .etag())
                .isEqualTo(first.etag());
        rename(old, slug).with("If-Match", first.etag()).expect(200);
        rename(shelf.own("none"), shelf.own("any")).send().isProblem(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"slug\":1}", "{\"slug\":\"\"}", "{\"slug\":\"a/b\"}", "{\"slug\":\"a\",\"to\":\"b\"}"})
    void anAddressThatCannotBeIsRefused(String body) {
        shelf.publish(old, manuscript(""));

        call(old, body).send().isProblem(422);
        call(old, "{").send().isProblem(400);
        call(old, body).with("Content-Type", "text/plain").send().isProblem(415);
    }

    private Call rename(String from, String to) {
        shelf.adopt(to);
        return call(from, "{\"slug\":\"" + to + "\"}");
    }

    private Call call(String from, String body) {
        return shelf.api()
                .call("POST", "/posts/" + Api.encode(from) + "/rename")
                .byOwner()
                .carrying("application/json", body);
    }

    private static String manuscript(String yaml) {
        return "---\ntitle: T\n" + (yaml.isEmpty() ? "lang: en" : yaml) + "\n---\nText.\n";
    }
}
