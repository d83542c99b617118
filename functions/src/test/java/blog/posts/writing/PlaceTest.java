package blog.posts.writing;

import static blog.Requests.authorized;
import static blog.Requests.json;
import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.TestBlog;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a file lies is part of what it says about its post.
class PlaceTest {
    private static final String TEXT = "---\ntitle: X\n---\nText.\n";

    private final TestBlog blog = new TestBlog();

    @Test
    void aDraftThatMovesToThePostsIsPublishedAndBackAgainWithdrawn() {
        assertThat(at("_drafts/x.md", "status")).isEqualTo("draft");
        assertThat(blog.get("/posts/x").status()).isEqualTo(404);

        assertThat(at("_posts/2024-03-03-x.md", "status")).isEqualTo("published");
        assertThat(blog.text("/posts/x")).contains("\"date\":\"2024-03-03T00:00:00+01:00\"");

        assertThat(at("_drafts/x.md", "status")).isEqualTo("withdrawn");
        assertThat(blog.get("/posts/x").status()).isEqualTo(410);
    }

    @Test
    void anotherDateInTheNameIsAnotherDate() {
        at("_posts/2024-03-03-x.md", "date");

        assertThat(at("_posts/2024-03-04-x.md", "date")).startsWith("2024-03-04");
    }

    @Test
    void theSameBytesUnderTheSamePathAreNoChange() {
        at("_posts/2024-03-03-x.md", "version");

        assertThat(at("_posts/2024-03-03-x.md", "version")).isEqualTo("1");
        assertThat(at("_posts/other/2024-03-03-x.md", "version")).isEqualTo("2");
    }

    @Test
    void aPutWithoutAPathLeavesItAsItIs() {
        at("_drafts/x.md", "version");

        JsonNode saved = json(blog.author.handle(put("x", TEXT + "More.\n")));

        assertThat(saved.path("status").asText()).isEqualTo("draft");
        assertThat(path("x")).isEqualTo("_drafts/x.md");
        assertThat(json(blog.author.handle(put("x", TEXT + "More.\n")))
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(blog.author
                        .handle(put("x", TEXT + "More.\n", "accept", "text/markdown"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBatchSaysWhereItsFilesLieToo() {
        batch("_drafts/x.md");
        assertThat(blog.get("/posts/x").status()).isEqualTo(404);

        batch("_posts/2024-03-03-x.md");
        assertThat(blog.get("/posts/x").status()).isEqualTo(200);
    }

    @Test
    void aPathMayHaveTwoFoldersOfOneName() {
        at("2026/01/01/x.md", "version");

        assertThat(path("x")).isEqualTo("2026/01/01/x.md");
    }

    @Test
    void aRestoredTextComesBackUnderItsPath() {
        at("_drafts/x.md", "version");
        at("_posts/2024-03-03-x.md", "version");

        blog.author.handle(post("/posts/x/revisions/1/restore", "{}"));

        assertThat(path("x")).isEqualTo("_drafts/x.md");
    }

    @Test
    void aRenameLeavesDateStatusAndPathAlone() {
        at("_posts/2024-03-03-x.md", "version");

        JsonNode renamed = json(blog.author.handle(post("/posts/x/rename", "{\"slug\":\"y\"}")));

        assertThat(renamed.path("date").asText()).startsWith("2024-03-03");
        assertThat(path("y")).isEqualTo("_posts/2024-03-03-x.md");
        assertThat(renamed.path("url").asText()).endsWith("/posts/y");
        assertThat(blog.rebuild().differences()).noneMatch(line -> line.contains("revisions"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment; filename = \"_drafts/x.md\"",
                "attachment; filename=\"_drafts/a;b.md\"",
                "inline; filename=_drafts/x.md",
                "attachment; filename*=utf-8'en'_drafts%2Fx.md",
            })
    void aPathIsReadHoweverTheHeaderIsWritten(String disposition) {
        assertThat(json(blog.author.handle(put("x", TEXT, "content-disposition", disposition)))
                        .path("status")
                        .asText())
                .isEqualTo("draft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment; filename*=ISO-8859-1''_drafts/x.md",
                "attachment; filename*=\"UTF-8''_drafts/x.md\"",
                "attachment; filename=\"\"",
                "attachment; filename*0=\"_drafts/x.md\"",
                "_drafts/x.md"
            })
    void aHeaderThatCannotBeReadIsRefused(String disposition) {
        assertThat(blog.author
                        .handle(put("x", TEXT, "content-disposition", disposition))
                        .status())
                .isEqualTo(400);
        assertThat(blog.get("/posts/x").status()).isEqualTo(404);
    }

    @Test
    void aRestoredTextThatNeverWasForReadersIsNot() {
        blog.publish("x", TEXT);
        blog.publish("x", "---\ntitle: X\nstatus: pending review\n---\nUnfinished.\n");
        blog.publish("x", TEXT + "More.\n");

        blog.author.handle(post("/posts/x/revisions/2/restore", "{}"));

        assertThat(blog.get("/posts/x").status()).isIn(404, 410);
    }

    @Test
    void whatReadersCouldNotBeSentIsRefusedBeforeItIsStored() {
        assertThat(blog.author.handle(put("x", TEXT + "{{".repeat(400_000))).status())
                .isEqualTo(413);
        assertThat(blog.get("/posts/x").status()).isEqualTo(404);
    }

    private String path(String slug) {
        return json(blog.author.handle(authorized("GET", "/manuscripts/" + slug)))
                .path("path")
                .asText();
    }

    private void batch(String path) {
        String item = "{\"slug\":\"x\",\"markdown\":\"---\\ntitle: X\\n---\\nText.\\n\",\"path\":\"" + path + "\"}";
        assertThat(json(blog.author.handle(post("/batch", "{\"items\":[" + item + "]}")))
                        .at("/items/0/status")
                        .asInt())
                .isBetween(200, 201);
    }

    private String at(String path, String member) {
        String disposition = "attachment; filename*=UTF-8''" + path.replace("/", "%2F");
        return json(blog.author.handle(put("x", TEXT, "content-disposition", disposition)))
                .path(member)
                .asText();
    }
}
