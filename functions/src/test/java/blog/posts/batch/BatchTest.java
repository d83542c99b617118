package blog.posts.batch;

import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Author;
import blog.Blog;
import blog.LocalDynamo;
import blog.TestBlog;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final TestBlog blog = new TestBlog();

    @Test
    void eachItemIsAPutOfItsOwn() {
        blog.author.handle(put("b", "Old."));

        String answer =
                text(batch(item("a", "One."), item("b", "Two."), item("c d", "No."), item("d", "---\\na: [\\n---")));

        assertThat(answer)
                .contains("{\"slug\":\"a\",\"status\":201,\"etag\":\"\\\"1-")
                .contains("{\"slug\":\"b\",\"status\":200,\"etag\":\"\\\"2-")
                .contains("{\"slug\":\"c d\",\"status\":400,\"problem\":{\"type\":\"about:blank\"")
                .contains("{\"slug\":\"d\",\"status\":400,\"problem\":{");
        assertThat(blog.text("/posts/a")).contains("<p>One.</p>");
        assertThat(blog.text("/posts/b")).contains("<p>Two.</p>");
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        batch(item("a", "One."), item("b", "Two."));
        List<String> before = blog.items();

        String again = text(batch(item("b", "Two."), item("a", "One.")));

        assertThat(again).contains("\"slug\":\"b\",\"status\":200").contains("\"slug\":\"a\",\"status\":200");
        assertThat(blog.items()).isEqualTo(before);
    }

    @Test
    void whatIsNoBatchStoresNothing() {
        List<String> before = blog.items();
        String many = IntStream.range(0, 26).mapToObj(i -> item("p" + i, "x")).collect(Collectors.joining(","));

        assertThat(batch(item("a", "x"), item("a", "y")).status()).isEqualTo(422);
        assertThat(batch(many).status()).isEqualTo(422);
        assertThat(batch().status()).isEqualTo(422);
        assertThat(batch(item("a", "x"), "{\"slug\":\"b\"}").status()).isEqualTo(422);
        assertThat(batch(item("a", "x".repeat(4 << 20))).status()).isEqualTo(413);
        assertThat(blog.items()).isEqualTo(before);
    }

    @Test
    void fourMegabytesLessTheBracketsFit() {
        String text = "x ".repeat(1 << 19).substring(2);

        String answer = text(batch(item("a", text), item("b", text), item("c", text)));

        assertThat(answer).doesNotContain("\"status\":400", "\"status\":413", "\"status\":5");
    }

    @Test
    void whatThereIsNoTimeForIsToBeSentAgain() {
        var ticks = new AtomicInteger();
        InstantSource slow = () -> Instant.EPOCH.plus(Duration.ofSeconds(8L * ticks.getAndIncrement()));
        Clock clock = slow.withZone(ZoneOffset.UTC);
        var late = new Blog(blog.blog.settings(), LocalDynamo.CLIENT, clock, blog.failures::add);

        String answer =
                text(Author.of(late).handle(post("/batch", body(item("a", "x"), item("b", "y"), item("c", "z")))));

        assertThat(answer).contains("\"slug\":\"a\",\"status\":201").contains("\"slug\":\"c\",\"status\":503");
        assertThat(text(batch(item("a", "x"), item("b", "y"), item("c", "z")))).doesNotContain("503");
        assertThat(blog.failures).isEmpty();
    }

    private Response batch(String... items) {
        return blog.author.handle(post("/batch", body(items)));
    }

    private static String body(String... items) {
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    private static String item(String slug, String markdown) {
        return "{\"slug\":\"" + slug + "\",\"markdown\":\"" + markdown + "\"}";
    }

    private static String text(Response response) {
        assertThat(response.status()).isEqualTo(200);
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
