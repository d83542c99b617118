package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;

import blog.http.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What follows from writes and from time that passes, done by the projector and the publisher as Lambda has them.
class FollowingZipTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static ZippedBlog blog;

    @BeforeAll
    static void start() throws IOException {
        blog = new ZippedBlog(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        blog.close();
    }

    @Test
    void whatIsWrittenIsListedCountedAndTold() throws IOException {
        blog.put("hello", "---\ntitle: Hello\nauthor: Ada\ntags: [java]\n---\nText.\n");
        comment("hello");
        assertThat(blog.follow().toString()).isEqualTo(ZippedBlog.FOLLOWED);

        assertThat(body("/posts?tag=java").at("/items/0/slug").asText()).isEqualTo("hello");
        assertThat(body("/posts?author=Ada").at("/items/0/slug").asText()).isEqualTo("hello");
        assertThat(body("/comment-counts?slug=hello").toString()).contains("1");
        assertThat(body("/changes").findValuesAsText("slug")).contains("hello");
        assertThat(blog.tell("purge").toString()).isEqualTo(ZippedBlog.FOLLOWED);
        assertThat(blog.forgotten()).contains("<Path>/v1/posts/hello*</Path>");
        assertThat(blog.tell("feeds").toString()).isEqualTo(ZippedBlog.FOLLOWED);
        assertThat(blog.get("/feed.json").path("body").asText()).contains("Hello");
        assertThat(blog.tell("webhooks").toString()).isEqualTo(ZippedBlog.FOLLOWED);
        blog.author("DELETE", "/posts/hello", "text/markdown", "");
        assertThat(blog.follow().toString()).isEqualTo(ZippedBlog.FOLLOWED);
        assertThat(body("/posts?tag=java").path("items")).isEmpty();
    }

    @Test
    void aRecordThatFailsIsNamed() throws IOException {
        JsonNode stray = ItemRecord.of("stray", JSON.readTree("{\"pk\":{\"S\":\"POST#x\"},\"sk\":{\"S\":\"n1\"}}"));

        assertThat(blog.follow(stray).toString()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"n1\"}]}");
    }

    @Test
    void whatIsDueIsPublished() throws IOException {
        String manuscript = "---\ntitle: Due\npublishAt: 2026-01-02\n---\nText.\n";
        var put = new Request(
                "PUT",
                "/posts/due",
                Map.of("authorization", List.of(ZippedBlog.BEARER), "content-type", List.of("text/markdown")),
                Map.of(),
                manuscript.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                "",
                "test");
        assertThat(blog.author(Instant.parse("2026-01-01T00:00:00Z"), put).status())
                .isEqualTo(201);
        assertThat(blog.follow().toString()).isEqualTo(ZippedBlog.FOLLOWED);
        assertThat(blog.get("/posts/due").path("statusCode").asInt()).isEqualTo(404);

        blog.function("publisher").invoke("{}");

        assertThat(blog.get("/posts/due").path("statusCode").asInt()).isEqualTo(200);
    }

    private static void comment(String slug) throws IOException {
        String comment = "{\"author\":{\"name\":\"Bob\"},\"markdown\":\"Yes.\"}";
        blog.function("commenter").call("POST", "/posts/" + slug + "/comments", ZippedBlog.OWNER, comment);
    }

    private static JsonNode body(String target) throws IOException {
        return JSON.readTree(blog.get(target).path("body").asText());
    }
}
