package blog.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.rig.events.Arrivals;
import blog.rig.wire.BlogClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTest {
    @TempDir
    private Path folder;

    private final List<Throwable> failures = new ArrayList<>();
    private final StageOptions options = StageOptions.inMemory("dev", failures::add);

    @AfterEach
    void nothingFailed() {
        assertThat(failures).isEmpty();
    }

    @Test
    void publishesListsAndTakesComments() {
        try (var stage = Stage.start(options)) {
            var blog = new BlogClient(stage.url(), "dev");

            assertThat(blog.put("hello", "---\ntitle: Hello\ntags: [Cloud Computing]\n---\nText.\n")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(blog.get("/posts/hello").body()).contains("\"title\":\"Hello\"");
            stage.drain();
            assertThat(blog.get("/posts?tag=cloud-computing").body()).contains("\"slug\":\"hello\"");
            assertThat(blog.get("/tags").body()).contains("\"count\":1");
            assertThat(blog.comment("hello", "First!").statusCode()).isEqualTo(201);
            stage.drain();
            assertThat(blog.get("/posts/hello/comments").body()).contains("First!", "\"total\":1");
        }
    }

    @Test
    void namesTheAddressThatOthersReachItBy() {
        var behind = new StageOptions(
                "127.0.0.1",
                0,
                null,
                "dev",
                Map.of("BLOG_API_URL", "https://blog.example/v1/"),
                Arrivals.ORDERLY,
                false,
                failures::add);
        try (var stage = Stage.start(behind)) {
            assertThat(stage.url()).startsWith("http://localhost:");
            var blog = new BlogClient(stage.url(), "dev");
            assertThat(blog.put("a", "---\ntitle: A\n---\nText.\n").headers().firstValue("Location"))
                    .hasValueSatisfying(address -> assertThat(address).doesNotContain("localhost"));
            blog.put("b", "---\ntitle: B\n---\nText.\n");
            stage.drain();
            assertThat(blog.get("/posts?limit=1").headers().firstValue("Link"))
                    .hasValueSatisfying(link -> assertThat(link).startsWith("<https://blog.example/v1/posts?"));
        }
    }

    @Test
    void keepsItsDataAndNotTheTokenOfTheRunBefore() {
        try (var stage = Stage.start(options.withData(folder))) {
            new BlogClient(stage.url(), "dev").put("hello", "---\ntags: [a]\n---\n# Hello\n");
            stage.drain();
        }
        var other = new StageOptions(
                "127.0.0.1", 0, folder, "other", options.environment(), Arrivals.ORDERLY, false, failures::add);
        try (var stage = Stage.start(other)) {
            assertThat(new BlogClient(stage.url(), "other").get("/tags").body()).contains("\"a\"");
            assertThat(new BlogClient(stage.url(), "dev").put("more", "x").statusCode())
                    .isEqualTo(401);
            assertThat(new BlogClient(stage.url(), "other").put("more", "x").statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void rebuildsForItsOwnerOnly() {
        try (var stage = Stage.start(options)) {
            var blog = new BlogClient(stage.url(), "dev");
            blog.put("hello", "---\ntags: [a]\n---\n# Hello\n");
            stage.drain();

            assertThat(blog.post("/../_stage/rebuild").body()).isEqualTo("{\"posts\":1,\"differences\":[]}");
            assertThat(new BlogClient(stage.url(), "wrong")
                            .post("/../_stage/rebuild")
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
