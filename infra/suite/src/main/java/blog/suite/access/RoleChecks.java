package blog.suite.access;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Patience;
import blog.suite.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What each role may do with posts, its own and others.
@AgainstApi
class RoleChecks {
    private static final String PUBLISHED = "---\ntitle: A post\n---\nText.\n";
    private static final String DRAFT = "---\ntitle: A post\npublished: false\n---\nText.\n";

    private final Shelf shelf;
    private final String slug;

    RoleChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("ours");
    }

    @Test
    void anAuthorHasHisOwnPosts() {
        String ada = token("author", shelf.own("Ada"));

        shelf.put(slug, DRAFT).by(ada).expect(201);

        shelf.api().get(Shelf.manuscript(slug)).by(ada).expect(200);
        Patience.eventually(() -> assertThat(
                        shelf.api().get("/manuscripts").by(ada).expect(200).at("/items/0/slug"))
                .isEqualTo(slug));
        shelf.put(slug, PUBLISHED).by(ada).expect(200);
        shelf.delete(slug).by(ada).expect(204);
    }

    @Test
    void toAnAuthorSomeoneElsesDraftIsNotThere() {
        String bob = token("author", shelf.own("Bob"));
        shelf.put(slug, DRAFT).expect(201);

        for (Call call : changes()) {
            call.by(bob).send().isProblem(404);
        }
        shelf.api().get(Shelf.manuscript(slug)).by(bob).send().isProblem(404);
        shelf.api().get(Shelf.post(slug) + "/revisions").by(bob).send().isProblem(404);
        assertThat(shelf.api().get("/manuscripts").by(bob).expect(200).text()).doesNotContain(slug);
        shelf.api().get(Shelf.manuscript(slug)).byOwner().expect(200);
    }

    @Test
    @Everywhere
    void anAuthorReadsAndDoesNotChangeSomeoneElsesPublishedPost() {
        String bob = token("author", shelf.own("Bob"));
        shelf.publish(slug, PUBLISHED);

        for (Call call : changes()) {
            call.by(bob).send().isProblem(403);
        }
        shelf.api().get(Shelf.manuscript(slug)).by(bob).expect(200);
        shelf.api().get(Shelf.post(slug) + "/revisions").by(bob).send().isProblem(403);
        assertThat(shelf.get(slug).expect(200).at("/title")).isEqualTo("A post");
    }

    @Test
    void anEditorHasAllPosts() {
        String ada = token("editor", shelf.own("Ada"));
        shelf.put(slug, DRAFT).expect(201);

        shelf.put(slug, PUBLISHED).by(ada).expect(200);
        shelf.delete(slug).by(ada).expect(204);
    }

    @Test
    void aReaderReadsDraftsByName() {
        String eve = token("reader", shelf.own("Eve"));
        shelf.put(slug, DRAFT).expect(201);

        shelf.api().get(Shelf.manuscript(slug)).by(eve).expect(200);
        shelf.api().get("/manuscripts").by(eve).send().isProblem(403);
        for (Call call : changes()) {
            call.by(eve).send().isProblem(403);
        }
    }

    @Test
    void aModeratorHasNothingToDoWithPosts() {
        String eve = token("moderator", shelf.own("Eve"));
        shelf.put(slug, DRAFT).expect(201);

        shelf.api().get(Shelf.manuscript(slug)).by(eve).send().isProblem(403);
        for (Call call : changes()) {
            call.by(eve).send().isProblem(403);
        }
    }

    @Test
    void aPrefixBoundsWhatIsWritten() {
        String prefix = shelf.own("docs");
        String body = "{\"name\":\"CI\",\"role\":\"editor\",\"prefix\":\"" + prefix + "\"}";
        String token = shelf.issue(body).at("/token");

        shelf.put(prefix + "-a", PUBLISHED).by(token).expect(201);
        shelf.put(slug, PUBLISHED).by(token).send().isProblem(403);
        shelf.api()
                .call("POST", Shelf.post(slug) + "/revisions/1/restore")
                .by(token)
                .send()
                .isProblem(403);
        shelf.api()
                .call("PUT", "/tags/" + prefix)
                .carrying("application/json", "{}")
                .by(token)
                .send()
                .isProblem(403);
        shelf.delete(prefix + "-a").by(token).expect(204);
    }

    private List<Call> changes() {
        return List.of(
                shelf.put(slug, "Stolen.\n"),
                shelf.delete(slug),
                shelf.api()
                        .call("POST", Shelf.post(slug) + "/rename")
                        .carrying("application/json", "{\"slug\":\"" + shelf.own("stolen") + "\"}"),
                shelf.api().call("POST", Shelf.post(slug) + "/revisions/1/restore"),
                shelf.api().call("POST", Shelf.post(slug) + "/preview"));
    }

    private String token(String role, String name) {
        return shelf.issue("{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}")
                .at("/token");
    }
}
