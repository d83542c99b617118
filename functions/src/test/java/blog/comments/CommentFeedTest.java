package blog.comments;

import static blog.Requests.authorized;
import static blog.Requests.json;
import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Commenter;
import blog.Metered.Call;
import blog.TestBlog;
import blog.feeds.formats.AtomGrammar;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentFeedTest {
    private static final String FEED = "/posts/a/comments/feed.atom";

    private final TestBlog blog = new TestBlog();

    CommentFeedTest() {
        blog.publish("a", "---\ntitle: T\n---\nText.\n");
    }

    @Test
    void tellsOfCommentsNewestFirstAndOfWhatTheyAnswer() {
        String first = comment("null", "Ada ]]> & <b>");
        comment('"' + first + '"', "Bob");
        blog.meter.take();

        Response feed = blog.get(FEED);

        assertThat(blog.meter.take().stream().mapToDouble(Call::units).sum()).isLessThanOrEqualTo(1.5);
        assertThat(AtomGrammar.flaws(feed.body())).isEmpty();
        String text = new String(feed.body(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("href=\"https://site.example/posts/a#" + first + "\"")
                .contains("<name>Ada ]]&gt; &amp; &lt;b&gt;</name>")
                .contains("https://blog.example/v1" + FEED)
                .containsSubsequence("<title>Bob</title>", "<title>Ada");
        assertThat(text.split("thr:in-reply-to", -1)).hasSize(3);
    }

    @Test
    void isEmptyWithoutComments() {
        Response feed = blog.get(FEED);

        assertThat(feed.status()).isEqualTo(200);
        assertThat(AtomGrammar.flaws(feed.body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"none,404", "draft,404", "gone,410", "old,308"})
    void isThereWhereThePostIs(String slug, int status) {
        blog.author.handle(put("draft", "---\npublished: false\n---\nText.\n"));
        blog.publish("gone", "Text.");
        blog.author.handle(authorized("DELETE", "/posts/gone"));
        blog.publish("old", "Text.");
        blog.author.handle(post("/posts/old/rename", "{\"slug\":\"new\"}"));

        assertThat(blog.get("/posts/" + slug + "/comments/feed.atom").status()).isEqualTo(status);
    }

    private String comment(String parent, String name) {
        String body =
                "{\"author\":{\"name\":\"%s\"},\"parent\":%s,\"markdown\":\"Hi *there*.\"}".formatted(name, parent);
        return json(Commenter.of(blog.blog).handle(post("/posts/a/comments", body)))
                .path("id")
                .asText();
    }
}
