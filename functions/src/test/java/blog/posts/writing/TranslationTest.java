package blog.posts.writing;

import static blog.Requests.json;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.TestBlog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The languages of one text, found by the key that they share.
class TranslationTest {
    private final TestBlog blog = new TestBlog();

    @Test
    void postsWithOneKeyAreFoundByIt() {
        blog.publish("trip", "---\ntranslationKey: trip\ndate: 2024-01-01\n---\nText.");
        blog.publish("reise", "---\nlang: de\nref: trip\ndate: 2024-01-02\n---\nText.");
        blog.publish("other", "---\nlang: de\nref: other\n---\nText.");
        blog.publish("voyage", "---\nlang: fr\nref: trip\npublished: false\n---\nPas encore.");

        assertThat(translations("trip")).containsExactly("reise", "trip");
        assertThat(translations("trip&lang=de")).containsExactly("reise");
        assertThat(translations("none")).isEmpty();
        assertThat(blog.text("/posts/reise")).contains("\"lang\":\"de\",\"translationKey\":\"trip\"");
        assertThat(blog.text("/posts?translation=trip&fields=slug,lang"))
                .contains("{\"slug\":\"reise\",\"lang\":\"de\"}");
    }

    @Test
    void aFileWhosePathTellsItsLanguageHasItsNameAsKey() {
        file("name", "guide/name.md");
        file("name-de", "guide/name.de.md");

        assertThat(translations("name")).containsExactlyInAnyOrder("name", "name-de");
        assertThat(blog.text("/posts/name-de")).contains("\"lang\":\"de\"");
        assertThat(blog.text("/posts/name")).contains("\"lang\":\"en\"");
    }

    @Test
    void aPostThatLosesItsKeyLeavesTheOthers() {
        blog.publish("trip", "---\ntranslationKey: trip\n---\nText.");
        blog.publish("trip", "Text.");

        assertThat(translations("trip")).isEmpty();
        assertThat(blog.items()).noneMatch(item -> item.contains("TRANSLATION#"));
    }

    @Test
    void aKeyThatCannotBeIsRefused() {
        assertThat(blog.get("/posts?translation=").status()).isEqualTo(400);
        assertThat(blog.get("/posts?translation=" + "x".repeat(201)).status()).isEqualTo(400);
    }

    private void file(String slug, String path) {
        String disposition = "attachment; filename*=UTF-8''" + path.replace("/", "%2F");
        blog.author.handle(put(slug, "Text.", "content-disposition", disposition));
        blog.project(slug);
    }

    private List<String> translations(String query) {
        var slugs = new ArrayList<String>();
        json(blog.get("/posts?translation=" + query))
                .path("items")
                .forEach(item -> slugs.add(item.path("slug").asText()));
        return slugs;
    }
}
