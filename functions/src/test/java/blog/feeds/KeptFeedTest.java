package blog.feeds;

import static blog.Requests.authorized;
import static blog.Requests.json;
import static blog.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Metered.Call;
import blog.Requests;
import blog.dynamo.Attributes;
import blog.feeds.formats.AtomGrammar;
import blog.http.Request;
import blog.http.Response;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds from the keeper to the reader.
class KeptFeedTest {
    private final KeeperStage stage = new KeeperStage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/feed.atom?lang=xx",
                "/feed.json?tag=none",
                "/feed.rss?author=nobody"
            })
    void isEmptyBeforeAnythingIsKept(String target) {
        Response feed = stage.blog.get(target);

        assertThat(feed.status()).isEqualTo(200);
        assertThat(text(feed)).doesNotContain("urn:uuid:").contains("Test");
    }

    @Test
    void tellsOfPublishedPostsNewestFirstInFull() {
        publish("old", "date: 2026-01-01", "Old *text*.");
        publish("new", "date: 2026-02-01", "New *text*.");
        publish("draft", "published: false", "Secret.");
        stage.knock();

        JsonNode items = json(stage.blog.get("/feed.json")).path("items");

        assertThat(items.findValuesAsText("url"))
                .containsExactly("https://site.example/posts/new", "https://site.example/posts/old");
        assertThat(items.findValuesAsText("content_html").getFirst()).isEqualTo("<p>New <em>text</em>.</p>\n");
        assertThat(stage.kept().toString()).doesNotContain("Secret");
        assertThat(AtomGrammar.flaws(stage.blog.get("/feed.atom").body())).isEmpty();
    }

    @Test
    void hasAtMostTwentyEntries() {
        IntStream.range(0, 22).forEach(i -> publish("p" + i, "date: 2026-01-" + (10 + i % 20), "T"));
        stage.knock();

        assertThat(json(stage.blog.get("/feed.json")).path("items")).hasSize(20);
    }

    /// A renamed post is no new one to those who have read it.
    @Test
    void anEntryKeepsItsIdThroughRenames() {
        publish("a", "lang: en", "Text.");
        stage.knock();
        String id = json(stage.blog.get("/feed.json")).at("/items/0/id").asText();

        stage.blog.author.handle(post("/posts/a/rename", "{\"slug\":\"b\"}"));
        stage.blog.project("a");
        stage.blog.project("b");
        stage.knock();

        JsonNode feed = json(stage.blog.get("/feed.json"));
        assertThat(feed.path("items")).hasSize(1);
        assertThat(feed.at("/items/0/id").asText()).isEqualTo(id).startsWith("urn:uuid:");
        assertThat(feed.at("/items/0/url").asText()).isEqualTo("https://site.example/posts/b");
    }

    @Test
    void addressesInTextsAreWhole() {
        publish(
                "a",
                "lang: en",
                "[a](/x?a=1&b=2) [b](pic.png) [c](#d) [d](https://e.example/f) [e](//g.example/h) [f](mailto:a@b.example)"
                        + "\n\n![i](/i.png)\n\n`<a href=\"/kept\">`");
        stage.knock();

        String html =
                json(stage.blog.get("/feed.json")).at("/items/0/content_html").asText();

        assertThat(html)
                .contains("href=\"https://site.example/x?a&#61;1&amp;b&#61;2\"")
                .contains("href=\"https://site.example/posts/pic.png\"")
                .contains("href=\"https://site.example/posts/a#d\"")
                .contains("href=\"https://e.example/f\"")
                .contains("href=\"https://g.example/h\"")
                .contains("src=\"https://site.example/i.png\"")
                .contains("/kept");
        assertThat(html).doesNotContain("site.example/kept");
    }

    @Test
    void whatIsTakenBackLeavesTheFeed() {
        publish("a", "lang: de", "Text.");
        publish("b", "lang: de", "Text.");
        stage.knock();
        publish("a", "published: false", "Text.");
        stage.blog.author.handle(authorized("DELETE", "/posts/b"));
        stage.blog.project("b");
        stage.knock();

        assertThat(text(stage.blog.get("/feed.atom"))).doesNotContain("urn:uuid:");
        assertThat(text(stage.blog.get("/feed.atom?lang=de"))).doesNotContain("urn:uuid:");
        assertThat(AtomGrammar.flaws(stage.blog.get("/feed.atom").body())).isEmpty();
    }

    @Test
    void aLanguageHasItsOwn() {
        publish("a", "lang: de", "Text.");
        publish("b", "lang: en", "Text.");
        stage.knock();

        assertThat(text(stage.blog.get("/feed.atom?lang=DE")))
                .contains("/posts/a")
                .doesNotContain("/posts/b")
                .contains("/feed.atom?lang=de\"");
        assertThat(text(stage.blog.get("/feed.json?lang=fr"))).doesNotContain("urn:uuid:");
    }

    /// Which no list of the newest shows.
    @Test
    void aLanguageOfOldPostsAloneIsFoundOnTheWalk() {
        publish("a", "lang: fr\ndate: 2001-01-01", "Text.");
        IntStream.range(0, 20).forEach(i -> publish("p" + i, "lang: en", "T"));
        stage.knock();

        assertThat(text(stage.blog.get("/feed.atom?lang=fr"))).contains("/posts/a");
    }

    @Test
    void aTagAndAnAuthorHaveExcerpts() {
        publish("a", "tags: [Serverless Java]\nauthor: Ada Lovelace", "First.\n\n<!--more-->\n\nRest.");
        publish("b", "lang: en", "Other.");

        for (String query : List.of("tag=serverless-java", "author=ada-lovelace")) {
            JsonNode feed = json(stage.blog.get("/feed.json?" + query));
            assertThat(feed.path("items")).hasSize(1);
            assertThat(feed.at("/items/0/content_text").asText()).isEqualTo("First.");
            assertThat(AtomGrammar.flaws(stage.blog.get("/feed.atom?" + query).body()))
                    .isEmpty();
        }
        assertThat(json(stage.blog.get("/feed.json?tag=serverless-java"))
                        .path("title")
                        .asText())
                .isEqualTo("Serverless Java – Test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom?tag=a&author=b",
                "/feed.rss?lang=de&tag=a",
                "/feed.json?tag=a&tag=b",
                "/feed.json?lang=_",
                "/feed.json?tag=-",
                "/feed.json?limit=3",
                "/sitemap.xml?x=1"
            })
    void whatCannotBeAskedIsRefused(String target) {
        assertThat(stage.blog.get(target).status()).isEqualTo(400);
    }

    @Test
    void aClientThatHasTheFeedIsToldSoByTheHeadAlone() {
        publish("a", "lang: en", "Text. ".repeat(2000));
        stage.knock();
        for (String encoding : List.of("gzip", "identity")) {
            Response whole = get("/feed.atom", "accept-encoding", encoding);
            assertThat(whole.headers()).containsKeys("ETag", "Last-Modified", "Cache-Control", "Vary");
            stage.blog.meter.take();

            Response known = get("/feed.atom", "accept-encoding", encoding, "if-none-match", Requests.etag(whole));
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            assertThat(known.headers()).containsEntry("ETag", Requests.etag(whole));
            assertThat(stage.blog.meter.take()).containsExactly(new Call("getItem", 0.5));

            Response since = get(
                    "/feed.atom",
                    "accept-encoding",
                    encoding,
                    "if-modified-since",
                    whole.header("Last-Modified").orElseThrow());
            assertThat(since.status()).isEqualTo(304);
            stage.blog.meter.take();
        }
        Response other = get("/feed.atom", "if-none-match", "\"other\"");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.body()).isNotEmpty();
    }

    @Test
    void theFormsOfOneFeedHaveTagsOfTheirOwn() {
        publish("a", "lang: en", "Text.");
        stage.knock();

        String plain = Requests.etag(get("/feed.atom"));
        assertThat(get("/feed.atom", "accept-encoding", "gzip", "if-none-match", plain)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFeedCostsItsSize() {
        publish("a", "lang: en", "Text.");
        stage.knock();
        stage.blog.meter.take();

        stage.blog.get("/feed.atom");
        assertThat(stage.blog.meter.take()).containsExactly(new Call("getItem", 0.5));
        IntStream.range(0, 25).forEach(i -> publish("p" + i, "tags: [aws]", "Words and more words. ".repeat(50)));
        stage.blog.meter.take();
        stage.blog.get("/feed.atom?tag=aws");
        assertThat(stage.blog.meter.take())
                .singleElement()
                .satisfies(call -> assertThat(call.units()).isLessThanOrEqualTo(1.0));
    }

    @Test
    void aKnockWithoutAnythingNewIsTwoSmallReads() {
        publish("a", "lang: en", "Text.");
        stage.knock();
        stage.blog.meter.take();

        stage.deliver(stage.blog.dynamo(), List.of());

        List<Call> calls = stage.blog.meter.take();
        assertThat(calls).extracting(Call::operation).containsExactly("getItem", "query");
        assertThat(calls).allSatisfy(call -> assertThat(call.units()).isLessThanOrEqualTo(1.0));
    }

    @Test
    void anUnreadableMessageFailsAlone() {
        publish("a", "lang: en", "Text.");
        var bad = new blog.subscribers.Message("bad", "bad", 1, "{");

        stage.deliver(LocalDynamo.CLIENT, List.of(bad, stage.messages().getFirst()));

        assertThat(stage.blog.failures).hasSize(1);
        assertThat(text(stage.blog.get("/feed.atom"))).contains("/posts/a");
    }

    @Test
    void sitemapsHaveAllPostsAndNothingBeside() {
        publish("a", "date: 2026-01-01", "Text.");
        publish("é~", "date: 2026-01-02", "Text.");
        publish("draft", "published: false", "Text.");
        stage.knock();

        assertThat(text(stage.blog.get("/sitemap.xml")))
                .containsOnlyOnce("<loc>https://blog.example/v1/sitemaps/1</loc>");
        assertThat(text(stage.blog.get("/sitemaps/1")))
                .contains("<loc>https://site.example/posts/a</loc>", "<loc>https://site.example/posts/%C3%A9~</loc>")
                .doesNotContain("draft")
                .containsPattern("<lastmod>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ</lastmod>");
        for (String missing : List.of("0", "2", "01", "-1", "x", "99999999999")) {
            assertThat(stage.blog.get("/sitemaps/" + missing).status()).isEqualTo(404);
        }
    }

    /// And what was left is not forgotten. A log of ten thousand changes may be one of as many posts.
    @Test
    void sitemapsOfABigBlogAreWrittenOnceAMinuteAtMost() {
        LocalDynamo.CLIENT.putItem(put -> put.tableName(stage.blog.content)
                .item(Map.of(
                        "pk", Attributes.s("CHANGES"),
                        "sk", Attributes.s("HEAD"),
                        "g", Attributes.s("01J00000000000000000000000"),
                        "n", Attributes.n(10_000))));
        publish("a", "lang: en", "Text.");
        stage.knock();
        publish("b", "lang: en", "Text.");
        stage.pass(Duration.ofSeconds(59));
        stage.knock();
        assertThat(text(stage.blog.get("/sitemaps/1"))).doesNotContain("/posts/b");
        assertThat(text(stage.blog.get("/feed.atom"))).contains("/posts/b");

        stage.pass(Duration.ofSeconds(1));
        stage.knock();

        assertThat(text(stage.blog.get("/sitemaps/1"))).contains("/posts/b");
    }

    @Test
    void aSitemapGoesWithItsLastPost() {
        publish("a", "lang: en", "Text.");
        stage.knock();
        stage.blog.author.handle(authorized("DELETE", "/posts/a"));
        stage.blog.project("a");
        stage.pass(Duration.ofMinutes(1));
        stage.knock();

        assertThat(stage.blog.get("/sitemaps/1").status()).isEqualTo(404);
        assertThat(text(stage.blog.get("/sitemap.xml"))).doesNotContain("<loc>");
    }

    @Test
    void aRebuildMendsWhatWasTamperedWith() {
        publish("a", "lang: de", "Text.");
        stage.knock();
        Map<String, String> right = stage.kept();
        assertThat(stage.blog.rebuild().differences()).isEmpty();

        for (String key :
                List.of("FEED#atom HEAD", "FEED#rss BODY", "FEED#json#de BODY", "SITEMAP 000001", "SITEMAP INDEX")) {
            String[] parts = key.split(" ");
            tamper(parts[0], parts[1]);
            assertThat(stage.blog.rebuild().differences()).as(key).hasSize(1);
            assertThat(stage.blog.rebuild().differences()).as(key).isEmpty();
            assertThat(stage.kept()).isEqualTo(right);
        }
    }

    private void tamper(String partition, String sort) {
        var key = blog.dynamo.Attributes.key(partition, sort);
        var item = new HashMap<>(LocalDynamo.CLIENT
                .getItem(get -> get.tableName(stage.blog.content).key(key))
                .item());
        assertThat(item).isNotEmpty();
        item.computeIfPresent("etag", (_, _) -> blog.dynamo.Attributes.s("wrong"));
        item.computeIfPresent(
                "bytes",
                (_, _) -> blog.dynamo.Attributes.b(blog.codec.Gzip.pack("wrong".getBytes(StandardCharsets.UTF_8))));
        item.remove("pages");
        LocalDynamo.CLIENT.putItem(put -> put.tableName(stage.blog.content).item(item));
    }

    @Test
    void postsAndListsLeadToTheFeed() {
        publish("a", "tags: [x, y]", "Text.");
        publish("b", "tags: [x]", "Text.");
        String all = "<https://blog.example/v1/feed.atom>; rel=\"alternate\"; type=\"application/atom+xml\"";

        assertThat(link("/posts/a")).isEqualTo(all);
        assertThat(link("/posts")).isEqualTo(all);
        assertThat(link("/posts?tag=x&tag=y")).isEqualTo(all);
        assertThat(link("/posts?tag=x&limit=1"))
                .matches(
                        "<https://blog.example/v1/posts\\?limit=1&tag=x&cursor=[\\w-]+>; rel=\"next\", "
                                + "<https://blog.example/v1/feed.atom\\?tag=x>; rel=\"alternate\"; type=\"application/atom\\+xml\"");
        assertThat(link("/posts?lang=de")).contains("/feed.atom?lang=de>");
    }

    private String link(String target) {
        return stage.blog.get(target).header("Link").orElseThrow();
    }

    private void publish(String slug, String matter, String text) {
        stage.blog.publish(slug, "---\ntitle: Title of " + slug + "\n" + matter + "\n---\n" + text + "\n");
    }

    private Response get(String target, String... headers) {
        Request plain = Requests.get(target);
        var all = new HashMap<String, List<String>>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return stage.blog.reader.handle(new Request(
                "GET", plain.path(), all, plain.query(), plain.body(), Map.of(), plain.apiUrl(), plain.requestId()));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
