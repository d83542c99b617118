package blog.cli.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import blog.cli.Main;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.cli.sync.BlogPosts;
import blog.local.Stage;
import blog.local.StageOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of comments into a blog on this machine, and out of it, over the API.
class CommentsCommandTest {
    private static final String TOKEN = "a-token";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Stage> stages = new ArrayList<>();

    @AfterEach
    void stop() {
        stages.forEach(Stage::close);
    }

    private Stage blog(String... slugs) {
        Stage stage = Stage.start(StageOptions.inMemory(TOKEN, Throwable::printStackTrace));
        stages.add(stage);
        try (var blog = new RemoteBlog(URI.create(stage.url()), TOKEN)) {
            for (String slug : slugs) {
                blog.require(Call.of("PUT", Call.post(slug))
                        .carrying("text/markdown", "---\ntitle: T\n---\nText.\n".getBytes(StandardCharsets.UTF_8)));
            }
        }
        return stage;
    }

    private int run(Stage stage, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", stage.url(), "--token", TOKEN));
        return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    private static String sample(String name) {
        return Path.of(URI.create(Objects.requireNonNull(CommentsCommandTest.class.getResource("/comments/" + name))
                        .toString()))
                .toString();
    }

    private static List<JsonNode> comments(Stage stage, String slug) {
        var found = new ArrayList<JsonNode>();
        try (var blog = new RemoteBlog(URI.create(stage.url()), TOKEN)) {
            blog.walk(Call.post(slug) + "/comments?sort=date", found::add);
        }
        return found;
    }

    @Test
    void wordPressComesWithTimesThreadsAndTextsAndASecondTimeWritesNothing() {
        Stage stage = blog("harbour-walk", "größe");

        int code = run(stage, "comments", "import", sample("wordpress.xml"));

        assertThat(err.toString())
                .contains("the link of its author is no web address and was left out")
                .contains("answers a comment that is left out")
                .contains("no post is found for https://boats.example/?p=9, with 1 comment;")
                .contains("1 left out: spam", "1 left out: in the trash", "1 left out: pingbacks");
        assertThat(out.toString()).isEqualTo("8 comments: 4 kept, 0 there already, 1 refused\n");
        assertThat(code).isEqualTo(1);
        List<JsonNode> shown = comments(stage, "harbour-walk");
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).path("created").asText()).isEqualTo("2019-03-01T12:20:30Z");
        assertThat(shown.get(0).path("author").path("url").asText()).isEqualTo("https://ann.example/me");
        assertThat(shown.get(0).path("html").asText())
                .contains("<em>walk</em>", "href=\"https://ann.example/a_b_c\"")
                .doesNotContain("script");
        assertThat(shown.get(1).path("parent").asText())
                .isEqualTo(shown.get(0).path("id").asText());
        assertThat(comments(stage, "größe")).hasSize(1);

        assertThat(run(stage, "comments", "import", sample("wordpress.xml"))).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("8 comments: 0 kept, 4 there already, 1 refused\n");
    }

    @Test
    void disqusComesToThePostOfTheLinkAndTheMapNamesOthers() throws IOException {
        Stage stage = blog("harbour-walk", "elsewhere");

        assertThat(run(stage, "comments", "import", sample("disqus.xml")))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).isEqualTo("5 comments: 3 kept, 0 there already, 0 refused\n");
        assertThat(comments(stage, "harbour-walk"))
                .extracting(comment -> comment.path("author").path("name").asText())
                .containsExactly("Fay", "Eve", "Gus");

        Path map = Files.writeString(folder.resolve("map"), "# old, new\nold-identifier, elsewhere\n");
        assertThat(run(stage, "comments", "import", sample("disqus.xml"), "--map", map.toString()))
                .isZero();
        assertThat(comments(stage, "elsewhere")).hasSize(1);
        assertThat(stage.url()).isNotEmpty();
    }

    @Test
    void whatIsExportedImportedAndExportedAgainIsTheSameByteForByte() throws IOException {
        Stage first = blog("harbour-walk", "größe");
        run(first, "comments", "import", sample("wordpress.xml"));
        run(first, "comments", "import", sample("disqus.xml"));
        Path one = folder.resolve("one.jsonl");
        assertThat(run(first, "comments", "export", one.toString()))
                .as("%s", err)
                .isZero();

        Stage second = blog("harbour-walk", "größe");
        assertThat(run(second, "comments", "import", one.toString()))
                .as("%s", err)
                .isZero();
        Path two = folder.resolve("two.jsonl");
        assertThat(run(second, "comments", "export", two.toString())).isZero();

        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.readAllLines(one)).hasSize(7);
        assertThat(Files.readString(one))
                .doesNotContain("mail.example", "192.0.2")
                .contains("\"status\":\"held\"");
        assertThat(run(second, "comments", "export")).isZero();
        assertThat(out.toString()).isEqualTo(Files.readString(one));
        assertThat(run(second, "comments", "import", one.toString())).isZero();
        assertThat(out.toString()).contains("0 kept, 7 there already, 0 refused");
    }

    /// An edited one, a deleted one that has an answer, the blog's own answer, and one whose parent a moderator
    /// took away.
    @Test
    void whateverBecameOfCommentsSurvivesTheMove() throws IOException {
        Stage first = blog("harbour-walk");
        run(first, "comments", "import", sample("disqus.xml"));
        try (var blog = new RemoteBlog(URI.create(first.url()), TOKEN)) {
            JsonNode edited = write(blog, "First words", null);
            change(blog, "PATCH", edited, "{\"markdown\":\"Second *words*\"}");
            JsonNode deleted = write(blog, "Soon gone", null);
            write(blog, "An answer to it", deleted);
            change(blog, "DELETE", deleted, "");
            JsonNode removed = write(blog, "Not good", null);
            write(blog, "An answer to that", removed);
            String post = Objects.requireNonNull(BlogPosts.of(blog).bySlug().get("harbour-walk"))
                    .id();
            blog.require(Call.of("POST", "/moderation")
                    .carrying(
                            "application/json",
                            ("{\"decisions\":[{\"post\":\"" + post + "\",\"id\":\""
                                            + removed.path("id").asText()
                                            + "\",\"status\":\"removed\",\"version\":1}]}")
                                    .getBytes(StandardCharsets.UTF_8)));
        }
        Path one = folder.resolve("one.jsonl");
        run(first, "comments", "export", one.toString());
        Stage second = blog("harbour-walk");
        assertThat(run(second, "comments", "import", one.toString()))
                .as("%s", err)
                .isZero();
        Path two = folder.resolve("two.jsonl");
        run(second, "comments", "export", two.toString());

        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.readString(one))
                .contains("\"edited\":", "\"by\":\"owner\"", "\"status\":\"deleted\"")
                .doesNotContain("First words", "Soon gone", "Not good");
        assertThat(comments(second, "harbour-walk"))
                .extracting(
                        comment -> comment.path("markdown").asText(),
                        comment -> comment.path("deleted").asBoolean())
                .endsWith(
                        tuple("Second *words*", false),
                        tuple("", true),
                        tuple("An answer to it", false),
                        tuple("An answer to that", false));
        assertThat(run(second, "comments", "import", one.toString())).isZero();
        assertThat(out.toString()).contains(" 0 kept,");
    }

    private static JsonNode write(RemoteBlog blog, String markdown, @Nullable JsonNode parent) {
        String answers =
                parent == null ? "" : ",\"parent\":\"" + parent.path("id").asText() + "\"";
        return blog.require(Call.of("POST", Call.post("harbour-walk") + "/comments")
                        .carrying(
                                "application/json",
                                ("{\"author\":{\"name\":\"Own\"},\"markdown\":\"" + markdown + "\"" + answers + "}")
                                        .getBytes(StandardCharsets.UTF_8)))
                .json();
    }

    private static void change(RemoteBlog blog, String method, JsonNode comment, String body) {
        Call call = Call.of(
                        method,
                        Call.post("harbour-walk") + "/comments/"
                                + comment.path("id").asText())
                .with("Comment-Token", comment.path("token").asText());
        blog.require(body.isEmpty() ? call : call.carrying("application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsRefusedIsTellingWhereAndWhyWithoutMovingTheCursor() throws IOException {
        Stage stage = blog("harbour-walk");
        String created = ",\"status\":\"visible\",\"author\":{\"name\":\"A\"},\"created\":\"2019-03-01T12:20:30Z\"";
        Path file = Files.writeString(
                folder.resolve("own.jsonl"),
                "{\"post\":\"harbour-walk\",\"id\":\"01D4WK5RNGAW0YQ4J93T5Y7Z1X\"" + created + ",\"markdown\":\""
                        + "a".repeat(9000) + "\"}\n{\"post\":\"\\u001b[2Jx\",\"id\":\"01D4WK5RNGAW0YQ4J93T5Y7Z1Y\""
                        + created + ",\"markdown\":\"b\"}\n{\"post\":\"harbour-walk\",\"id\":\"x\"" + created
                        + ",\"markdown\":\"c\"}\n");

        assertThat(run(stage, "comments", "import", file.toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains(file + ":1: markdown must have at most 8192 bytes of UTF-8")
                .contains("no post is found for ?[2Jx, with 1 comment;")
                .contains(file + ":3: has an id that is none of this program")
                .doesNotContain("\u001b");
        assertThat(out.toString()).isEqualTo("3 comments: 0 kept, 0 there already, 3 refused\n");
    }

    @Test
    void timesThatCannotBeAreTold() throws IOException {
        Stage stage = blog("harbour-walk");
        var items = new StringBuilder();
        for (String time : List.of(
                "+999999999-01-01 00:00:00", "1960-01-01 00:00:00", "2019-02-30 00:00:00", "2999-01-01 00:00:00", "")) {
            items.append("<comment><comment_id>1</comment_id><comment_author>A</comment_author><comment_date_gmt>")
                    .append(time)
                    .append("</comment_date_gmt><comment_content>Hi</comment_content>")
                    .append("<comment_approved>1</comment_approved></comment>\n");
        }
        Path file = Files.writeString(
                folder.resolve("wxr.xml"),
                "<rss><channel><item><post_name>harbour-walk</post_name>\n" + items + "</item></channel></rss>");

        assertThat(run(stage, "comments", "import", file.toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains(":2: has no time that can be read", ":3: has a time before 1970")
                .contains(":4: has no time that can be read", ":6: has no time that can be read")
                .contains(":5: created must be a time from 1970 to now");
        assertThat(out.toString()).isEqualTo("5 comments: 0 kept, 0 there already, 5 refused\n");
    }

    @Test
    void aFileThatEndsInTheMiddleSendsNothing() throws IOException {
        Stage stage = blog("harbour-walk");
        String whole = Files.readString(Path.of(sample("disqus.xml")));
        Path file = Files.writeString(folder.resolve("half.xml"), whole.substring(0, whole.indexOf("9003")));

        assertThat(run(stage, "comments", "import", file.toString())).isEqualTo(1);

        assertThat(err.toString())
                .isEqualTo("blog: " + file + ":48: the file ends in the middle; 2 comments were read, and nothing was"
                        + " sent\n");
        assertThat(comments(stage, "harbour-walk")).isEmpty();
    }

    @Test
    void aDryRunSendsNothing() {
        Stage stage = blog("harbour-walk");

        assertThat(run(stage, "comments", "import", sample("disqus.xml"), "--dry-run"))
                .isZero();

        assertThat(out.toString()).isEqualTo("5 comments: 3 would be sent, 0 there already, 0 refused\n");
        assertThat(comments(stage, "harbour-walk")).isEmpty();
    }
}
