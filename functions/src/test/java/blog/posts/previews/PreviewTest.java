package blog.posts.previews;

import static blog.Requests.authorized;
import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Blog;
import blog.LocalDynamo;
import blog.Reader;
import blog.Requests;
import blog.TestBlog;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private final TestBlog blog = new TestBlog();

    @BeforeEach
    void write() {
        blog.author.handle(put("a", "---\npublished: false\n---\nDraft."));
    }

    @Test
    void aLinkShowsTheDraftUntilItExpires() {
        String link = link("{\"hours\":2}");

        assertThat(blog.text(link)).contains("<p>Draft.</p>");
        assertThat(in(Duration.ofMinutes(119), link).status()).isEqualTo(200);
        assertThat(in(Duration.ofMinutes(121), link).status()).isEqualTo(404);
    }

    @Test
    void theStoreKnowsNoSecret() {
        String link = link("{}");

        assertThat(blog.items()).filteredOn(item -> item.contains("PREVIEW#")).hasSize(1);
        assertThat(blog.items()).noneMatch(item -> item.contains(link.substring("/previews/".length())));
    }

    @Test
    void aLinkFollowsItsPostAndNoOther() {
        String link = link("{}");
        blog.author.handle(post("/posts/a/rename", "{\"slug\":\"b\"}"));
        blog.author.handle(put("a", "Another."));
        blog.author.handle(put("b", "---\npublished: false\n---\nLater."));
        assertThat(blog.text(link)).contains("\"slug\":\"b\"", "<p>Later.</p>");

        blog.author.handle(authorized("DELETE", "/posts/a"));
        assertThat(blog.text(link)).contains("\"slug\":\"b\"");
        blog.author.handle(authorized("DELETE", "/posts/b"));
        blog.author.handle(put("b", "Yet another."));
        assertThat(blog.get(link).status()).isEqualTo(404);
    }

    @Test
    void aLinkFollowsARenamedPost() {
        String link = link("{}");
        blog.author.handle(post("/posts/a/rename", "{\"slug\":\"b\"}"));

        assertThat(blog.text(link)).contains("\"slug\":\"b\"");
    }

    private String link(String body) {
        Response made = blog.author.handle(post("/posts/a/preview", body));
        assertThat(made.status()).isEqualTo(201);
        String url = made.headers().getOrDefault("Location", "");
        assertThat(new String(made.body(), StandardCharsets.UTF_8)).contains(url);
        return url.substring("https://blog.example/v1".length());
    }

    private Response in(Duration time, String target) {
        Clock clock = Clock.offset(Clock.systemUTC(), time);
        return Reader.of(new Blog(blog.blog.settings(), LocalDynamo.CLIENT, clock, blog.failures::add))
                .handle(Requests.get(target));
    }
}
