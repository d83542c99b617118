package blog.suite.life;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Api;
import blog.suite.Everywhere;
import blog.suite.Pages;
import blog.suite.Shelf;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a front end that keeps a copy of the blog is told.
@AgainstApi
class ChangeChecks {
    private final Shelf shelf;
    private final String slug;

    ChangeChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("changing");
    }

    @Test
    @Everywhere
    void aLifeIsToldInOrder() {
        String start = end();
        String id = shelf.put(slug, manuscript("One")).expect(201).at("/id");
        told(start, id, "created");
        shelf.put(slug, manuscript("Two")).expect(200);
        told(start, id, "created", "updated");
        String moved = shelf.own("moved");
        shelf.adopt(moved);
        shelf.api()
                .call("POST", Shelf.post(slug) + "/rename")
                .byOwner()
                .carrying("application/json", "{\"slug\":\"" + moved + "\"}")
                .expect(200);
        told(start, id, "created", "updated", "renamed");
        shelf.put(moved, "---\npublished: false\n---\nNo more.\n").expect(200);
        told(start, id, "created", "updated", "renamed", "withdrawn");
        shelf.delete(moved).expect(204);

        List<JsonNode> all = told(start, id, "created", "updated", "renamed", "withdrawn", "deleted");
        assertThat(all.stream().map(change -> change.path("slug").asText()))
                .containsExactly(slug, slug, moved, moved, moved);
        assertThat(all.stream().map(change -> change.path("from").asText(""))).containsExactly("", "", slug, "", "");
        assertThat(all.stream().map(change -> change.path("version").asText()))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void draftsAreNotTold() {
        String start = end();
        String draft = shelf.put(shelf.own("draft"), "---\npublished: false\n---\nText.\n")
                .expect(201)
                .at("/id");
        String post = shelf.put(slug, manuscript("One")).expect(201).at("/id");

        told(start, post, "created");
        assertThat(since(start)).noneMatch(change -> change.path("id").asText().equals(draft));
    }

    @Test
    void aWalkFromTheStartTellsEveryChangeOnce() {
        String id = shelf.put(slug, manuscript("One")).expect(201).at("/id");

        told("", id, "created");
        assertThat(since("").stream().map(change -> change.path("id").asText() + change.path("version")))
                .doesNotHaveDuplicates();
    }

    @Test
    void theEndIsWhereToGoOnLater() {
        Answer page = shelf.api().get("/changes?since=" + Api.encode(end())).expect(200);

        assertThat(page.at("/next")).isNotEmpty();
        assertThat(page.header("Cache-Control")).startsWith("public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"since=", "since=bm9uZQ", "since=%21", "limit=0", "limit=101", "cursor=x", "since=a&since=b"})
    void aQueryThatCannotBeReadIsRefused(String query) {
        shelf.api().get("/changes?" + query).send().isProblem(400);
    }

    @Test
    void authorsAskForWhatHasChangedSince() {
        Answer first = shelf.put(slug, manuscript("One")).expect(201);
        String moment = first.at("/updated");
        String path = "/manuscripts?author=" + slug + "&since=";

        eventually(() -> assertThat(walk(path + Api.encode(moment))).containsExactly(slug));
        assertThat(walk(path + "2199-01-01T00:00:00Z")).isEmpty();
        shelf.api().get("/manuscripts?since=yesterday").byOwner().send().isProblem(400);
    }

    private List<String> walk(String path) {
        return Pages.from(shelf.api().get(path).byOwner()).all("slug");
    }

    private List<JsonNode> told(String since, String id, String... changes) {
        return eventually(() -> {
            List<JsonNode> found = since(since).stream()
                    .filter(change -> change.path("id").asText().equals(id))
                    .toList();
            assertThat(found.stream().map(change -> change.path("change").asText()))
                    .containsExactly(changes);
            return found;
        });
    }

    private String end() {
        String next = "";
        while (true) {
            Answer page = page(next);
            next = page.at("/next");
            if (page.json().path("items").isEmpty()) {
                return next;
            }
        }
    }

    private List<JsonNode> since(String since) {
        var changes = new ArrayList<JsonNode>();
        String next = since;
        while (true) {
            Answer page = page(next);
            next = page.at("/next");
            if (page.json().path("items").isEmpty()) {
                return changes;
            }
            page.json().path("items").forEach(changes::add);
        }
    }

    private Answer page(String since) {
        return shelf.api()
                .get("/changes?limit=100" + (since.isEmpty() ? "" : "&since=" + Api.encode(since)))
                .expect(200);
    }

    private String manuscript(String text) {
        return "---\ntitle: T\nauthor: " + slug + "\n---\n" + text + "\n";
    }
}
