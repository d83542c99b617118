package blog.tags;

import static blog.Requests.as;
import static blog.Requests.authorized;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Author;
import blog.Blog;
import blog.LocalDynamo;
import blog.Requests;
import blog.TestBlog;
import blog.http.Response;
import blog.tokens.Principal;
import blog.tokens.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagEditingTest {
    private static final String MERGE = "{\"name\":\"JavaScript\",\"aliases\":[\"JS\"]}";

    private final TestBlog blog = new TestBlog();

    private Response tag(String tag, String body, String... headers) {
        return blog.author.handle(as(Requests.TOKEN, "PUT", "/tags/" + tag, body, headers));
    }

    private void project(String... slugs) {
        List.of(slugs).forEach(slug -> blog.project(slug));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private void twoPostsAndADraft() {
        blog.publish("old", "---\ntags: [js, Web]\n---\nText.");
        blog.publish("both", "---\ntags: [javascript, js]\n---\nText.");
        blog.publish("draft", "---\ntags: [js]\npublished: false\n---\nText.");
    }

    @Test
    void aMergedTagIsShownUnderItsNewNameEverywhere() {
        twoPostsAndADraft();

        assertThat(tag("javascript", MERGE).status()).isEqualTo(201);
        project("old", "both", "draft");

        assertThat(blog.text("/posts/old"))
                .contains(
                        "\"tags\":[{\"slug\":\"javascript\",\"name\":\"JavaScript\"},{\"slug\":\"web\",\"name\":\"Web\"}]")
                .contains("\"version\":2");
        assertThat(blog.text("/posts/both")).contains("\"tags\":[{\"slug\":\"javascript\",\"name\":\"JavaScript\"}]");
        assertThat(blog.text("/tags"))
                .contains("{\"slug\":\"javascript\",\"name\":\"JavaScript\",\"count\":2}")
                .doesNotContain("\"js\"");
        assertThat(blog.text("/posts?tag=javascript&fields=slug")).contains("\"old\"", "\"both\"");
        blog.publish("draft", "---\ntags: [js]\n---\nText.");
        assertThat(blog.text("/tags/javascript"))
                .isEqualTo("{\"slug\":\"javascript\",\"name\":\"JavaScript\",\"count\":3,\"aliases\":[\"js\"]}");
    }

    @Test
    void anAliasLeadsToItsTag() {
        twoPostsAndADraft();
        tag("javascript", MERGE);
        project("old", "both");

        Response one = blog.get("/tags/js");
        assertThat(one.status()).isEqualTo(308);
        assertThat(one.headers()).containsEntry("Location", "https://blog.example/v1/tags/javascript");
        Response list = blog.get("/posts?tag=js&limit=5&tag=web");
        assertThat(list.status()).isEqualTo(308);
        assertThat(list.headers())
                .containsEntry("Location", "https://blog.example/v1/posts?limit=5&tag=javascript&tag=web");
        assertThat(tag("js", "{}").status()).isEqualTo(308);
        assertThat(blog.get("/posts?tag=nothing").status()).isEqualTo(200);
    }

    @Test
    void whatIsWrittenLaterHasTheTagToo() {
        tag("javascript", MERGE);

        blog.publish("new", "---\ntags: [JS]\n---\nText.");
        blog.author.handle(Requests.post("/posts/new/rename", "{\"slug\":\"newer\"}"));
        project("new", "newer");

        assertThat(blog.text("/posts/newer")).contains("\"tags\":[{\"slug\":\"javascript\",\"name\":\"JavaScript\"}]");
        assertThat(blog.author
                        .handle(put("newer", "---\ntags: [JS]\n---\nText."))
                        .status())
                .isEqualTo(200);
        assertThat(blog.text("/posts/newer")).contains("\"version\":2");
    }

    @Test
    void aNameIsShownByEveryPostAndADescriptionByTheTag() {
        blog.publish("a", "---\ntags: [AWS]\n---\nText.");

        assertThat(tag("aws", "{\"name\":\"Amazon\",\"description\":\"Clouds.\"}")
                        .status())
                .isEqualTo(201);
        project("a");

        assertThat(blog.text("/posts/a")).contains("{\"slug\":\"aws\",\"name\":\"Amazon\"}");
        assertThat(blog.text("/tags/aws"))
                .isEqualTo(
                        "{\"slug\":\"aws\",\"name\":\"Amazon\",\"count\":1,\"description\":\"Clouds.\",\"aliases\":[]}");
        assertThat(text(tag("aws", "{}"))).contains("\"name\":\"Amazon\"").doesNotContain("Clouds");
    }

    @Test
    void aScheduledPostStaysScheduled() {
        blog.publish("later", "---\ntags: [js]\npublishAt: 2999-01-01T00:00:00Z\n---\nText.");

        tag("javascript", MERGE);

        assertThat(text(blog.author.handle(authorized("GET", "/manuscripts/later"))))
                .contains("\"publishAt\":\"2999-01-01T00:00:00Z\"", "\"javascript\"", "\"status\":\"scheduled\"");
    }

    @Test
    void changesHonourTheirConditions() {
        blog.publish("a", "---\ntags: [aws]\n---\nText.");
        String first = Requests.etag(tag("aws", "{\"description\":\"1\"}", "if-none-match", "*"));
        assertThat(first).isEqualTo(Requests.etag(blog.get("/tags/aws")));
        assertThat(tag("aws", "{\"description\":\"2\"}", "if-none-match", "*").status())
                .isEqualTo(412);
        String second = Requests.etag(tag("aws", "{\"description\":\"2\"}", "if-match", first));

        Response stale = tag("aws", "{\"description\":\"3\"}", "if-match", first);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(Requests.etag(stale)).isEqualTo(second);
        assertThat(tag("aws", "{\"description\":\"2\"}", "if-match", first).status())
                .as("a repetition")
                .isEqualTo(200);
        assertThat(Requests.etag(blog.get("/tags/aws"))).isEqualTo(second);
    }

    @Test
    void noTagIsAnAliasOfTwo() {
        tag("a", "{\"aliases\":[\"a1\"]}");

        assertThat(tag("b", "{\"aliases\":[\"a1\"]}").status()).isEqualTo(409);
        assertThat(tag("b", "{\"aliases\":[\"a\"]}").status()).isEqualTo(409);
        assertThat(tag("b", "{\"aliases\":[\"a\",\"a1\"]}").status()).isEqualTo(201);
        assertThat(tag("b", "{\"aliases\":[\"a\",\"a1\"]}").status()).isEqualTo(200);
        assertThat(blog.get("/tags/a1").headers()).containsEntry("Location", "https://blog.example/v1/tags/b");
        assertThat(blog.get("/tags/a").status()).isEqualTo(308);
    }

    @Test
    void aMergeThatStopsHalfWayIsFinishedByTheSameRequestOrARebuild() {
        twoPostsAndADraft();
        var hours = new AtomicInteger();
        InstantSource late = () -> Instant.now().plusSeconds(3600L * hours.getAndIncrement());
        var hasty =
                new Blog(blog.blog.settings(), LocalDynamo.CLIENT, late.withZone(ZoneId.of("UTC")), blog.failures::add);

        Response half = Author.of(hasty).handle(as(Requests.TOKEN, "PUT", "/tags/javascript", MERGE));

        assertThat(half.status()).isEqualTo(202);
        assertThat(half.headers()).containsKey("Retry-After");
        assertThat(blog.text("/posts/old")).contains("\"js\"");
        assertThat(blog.rebuild().differences()).anyMatch(line -> line.contains("old: its tags were called otherwise"));
        assertThat(blog.text("/posts/old")).doesNotContain("\"js\"");
        assertThat(tag("javascript", MERGE).status()).isEqualTo(200);
        assertThat(blog.text("/posts/old")).contains("\"version\":2");
    }

    @ParameterizedTest
    @CsvSource({"OWNER, 201", "EDITOR, 201", "AUTHOR, 403", "READER, 403", "MODERATOR, 403"})
    void editorsNameTags(Role role, int status) {
        blog.blog.tables().tokens().put("a-token", new Principal("Ada", role), Instant.now(), null);

        assertThat(blog.author.handle(as("a-token", "PUT", "/tags/a", "{}")).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"!\"}",
                "{\"name\":1}",
                "{\"aliases\":\"js\"}",
                "{\"aliases\":[1]}",
                "{\"aliases\":[\"-\"]}",
                "{\"aliases\":[\"A\"]}",
                "{\"count\":1}"
            })
    void whatCannotBeToldIsRefused(String body) {
        assertThat(tag("a", body).status()).isEqualTo(422);
        assertThat(blog.get("/tags/a").status()).isEqualTo(404);
    }
}
