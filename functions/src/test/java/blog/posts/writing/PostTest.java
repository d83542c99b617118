package blog.posts.writing;

import static blog.Requests.authorized;
import static blog.Requests.etag;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.TestBlog;
import blog.http.Response;
import blog.markdown.html.FrameHosts;
import blog.names.Site;
import blog.names.Slug;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {
    private final TestBlog blog = new TestBlog();

    @Test
    void aPostThatWasPutIsRead() {
        Response created = blog.author.handle(put("hello", "---\ntitle: Hello\n---\nHi *there*.\n"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("Location", "https://blog.example/v1/posts/hello");
        assertThat(blog.get("/posts/hello").status()).isEqualTo(200);
        assertThat(blog.text("/posts/hello")).contains("\"slug\":\"hello\"");
    }

    @Test
    void theSameBytesAreNoChange() {
        blog.author.handle(put("hello", "Hi."));
        String before = blog.items().toString();

        Response again = blog.author.handle(put("hello", "Hi."));

        assertThat(again.status()).isEqualTo(200);
        assertThat(blog.items().toString()).isEqualTo(before);
    }

    /// What a pipe sends whose renderer has failed.
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t\n", "\ufeff", "\u200b\n"})
    void whatShowsNothingReplacesNoPost(String nothing) {
        blog.author.handle(put("hello", "Hi."));

        assertThat(blog.author.handle(put("hello", nothing)).status()).isEqualTo(422);
        assertThat(blog.text("/posts/hello")).contains("Hi.");
        assertThat(blog.author.handle(put("other", "---\ntitle: T\n---\n")).status())
                .isEqualTo(201);
    }

    @Test
    void aDeletedPostIsGoneAndItsTagsNeverComeTwice() {
        String first = etag(blog.author.handle(put("hello", "Hi.")));
        assertThat(blog.author.handle(authorized("DELETE", "/posts/hello")).status())
                .isEqualTo(204);
        assertThat(blog.get("/posts/hello").status()).isEqualTo(410);

        Response again = blog.author.handle(put("hello", "Hi."));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers().get("ETag")).isNotEqualTo(first);
    }

    @Test
    void aVersionThatTheAuthorHasNotSeenIsNotOverwritten() {
        String first = etag(blog.author.handle(put("hello", "One.")));
        blog.author.handle(put("hello", "Two.", "if-match", first));

        Response refused = blog.author.handle(put("hello", "Three.", "if-match", first));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("The current version is 2.");
    }

    @Test
    void aRepeatedChangeThatHadSucceededReportsSuccess() {
        String first = etag(blog.author.handle(put("hello", "One.")));
        blog.author.handle(put("hello", "Two.", "if-match", first));

        assertThat(blog.author.handle(put("hello", "Two.", "if-match", first)).status())
                .isEqualTo(200);
    }

    @Test
    void addressesOnASiteThatNobodyHasPlacedBeginAtTheRoot() {
        var unplaced = new Site("", "Test", TestBlog.SITE.zone(), "en", FrameHosts.USUAL);

        assertThat(unplaced.urlOf(new Slug("h\u00e9"))).isEqualTo("/posts/h%C3%A9");
    }
}
