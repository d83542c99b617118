package blog.posts.reading;

import static blog.Requests.authorized;
import static blog.Requests.json;
import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.http.Cursor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The list of manuscripts, on a blog whose projector never runs.
class ManuscriptListTest {
    private static final String DRAFT = "---\npublished: false\n---\nNot yet.\n";

    private final TestBlog blog = new TestBlog();

    @Test
    void itHasEveryPostTheMomentItIsStored() {
        for (int i = 0; i < 60; i++) {
            blog.author.handle(put("p%02d".formatted(i), i % 2 == 0 ? DRAFT : "Text."));
        }

        assertThat(walk("limit=7")).hasSize(60).isSorted().doesNotHaveDuplicates();
        assertThat(walk("limit=100&status=draft")).hasSize(30);
        assertThat(walk("limit=4&status=published")).hasSize(30).isSorted();
        assertThat(walk("status=scheduled")).isEmpty();
    }

    @Test
    void aRenamedPostIsThereOnceAndADeletedOneIsNot() {
        blog.author.handle(put("a", "Text."));
        blog.author.handle(put("b", "Text."));
        blog.author.handle(post("/posts/a/rename", "{\"slug\":\"c\"}"));
        assertThat(walk("limit=20")).containsExactly("b", "c");

        blog.author.handle(authorized("DELETE", "/posts/b"));
        assertThat(walk("limit=20")).containsExactly("c");

        blog.author.handle(put("b", "Anew."));
        blog.author.handle(put("a", "Another."));
        assertThat(walk("limit=20")).containsExactly("a", "b", "c");
    }

    @Test
    void anItemSaysWhereItsFileLiesAndWhatItHolds() {
        blog.author.handle(put("a", "Text.", "content-disposition", "attachment; filename*=UTF-8''_posts%2Fa.md"));
        blog.author.handle(put("b", "Text."));

        JsonNode items =
                json(blog.author.handle(authorized("GET", "/manuscripts"))).path("items");

        assertThat(items.at("/0/path").asText()).isEqualTo("_posts/a.md");
        assertThat(items.at("/1").has("path")).isFalse();
        assertThat(items.at("/0/sha256").asText())
                .hasSize(43)
                .isEqualTo(items.at("/1/sha256").asText());
        assertThat(items.at("/0").has("html")).isFalse();
    }

    @Test
    void theRebuildMendsWhatItLacksOrHasTooMuch() {
        blog.publish("a", "Text.");
        blog.publish("b", "Text.");
        LocalDynamo.CLIENT.deleteItem(delete -> delete.tableName(blog.content).key(Attributes.key("MANUSCRIPTS", "a")));
        LocalDynamo.CLIENT.putItem(put -> put.tableName(blog.content).item(Attributes.key("MANUSCRIPTS", "stray")));

        assertThat(blog.rebuild().differences())
                .containsExactlyInAnyOrder(
                        "post a: it was not among the manuscripts", "post stray: it was among the manuscripts");
        assertThat(walk("limit=20")).containsExactly("a", "b");
        assertThat(blog.rebuild().differences()).isEmpty();
    }

    @Test
    void aForgedCursorIsRefusedLikeAnyOther() {
        String forged = Cursor.encode("/", "manuscripts|Optional.empty|Optional.empty|Optional.empty");

        assertThat(blog.author
                        .handle(authorized("GET", "/manuscripts?cursor=" + forged))
                        .status())
                .isEqualTo(400);
    }

    private List<String> walk(String query) {
        var slugs = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = json(blog.author.handle(authorized("GET", "/manuscripts?" + query + cursor)));
            page.path("items").forEach(item -> slugs.add(item.path("slug").asText()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return slugs;
    }
}
