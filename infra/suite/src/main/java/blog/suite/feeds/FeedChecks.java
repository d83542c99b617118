package blog.suite.feeds;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Call;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds and sitemaps, which follow writes.
@AgainstApi
class FeedChecks {
    /// In a language that no other check writes in: among all posts, twenty others may be newer.
    private static final String OURS = "?lang=x-feeds";

    private final Shelf shelf;
    private final String slug;

    FeedChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("fed");
    }

    @ParameterizedTest
    @Everywhere
    @CsvSource({
        "atom, application/atom+xml",
        "rss, application/rss+xml",
        "json, application/feed+json",
    })
    void aPostIsInTheFeedThatItsAnswerLeadsTo(String format, String type) {
        shelf.publish(slug, manuscript());

        Answer feed = eventually(() -> has("/feed." + format + OURS, type, slug));

        assertThat(feed.header("Content-Type")).startsWith(type);
        assertThat(feed.header("Cache-Control")).startsWith("public");
        String text = "Whole <em>text</em>";
        assertThat(feed.text())
                .contains(
                        "urn:uuid:",
                        format.equals("json") ? text : text.replace("<", "&lt;").replace(">", "&gt;"));
        assertThat(shelf.get(slug).expect(200).header("Link")).contains("/feed.atom>; rel=\"alternate\"");
    }

    @Test
    @Everywhere
    void whoHasTheFeedIsToldSo() {
        shelf.publish(slug, manuscript());
        String path = "/feed.atom" + OURS;

        Answer feed = eventually(() -> has(path, "application/atom+xml", slug));

        shelf.api()
                .get(path)
                .accepting("application/atom+xml")
                .with("If-None-Match", feed.etag())
                .expect(304);
        shelf.api()
                .get(path)
                .accepting("application/atom+xml")
                .with("If-Modified-Since", feed.header("Last-Modified"))
                .expect(304);
    }

    @Test
    @Everywhere
    void theSitemapHasThePost() {
        shelf.publish(slug, manuscript());

        eventually(() -> {
            Answer index = xml("/sitemap.xml").expect(200);
            int last = document(index).select("sitemap").size();
            assertThat(last).isPositive();
            assertThat(xml("/sitemaps/" + last).expect(200).text()).contains("/posts/" + slug);
        });
    }

    @Test
    void aPostThatIsGoneLeavesTheFeed() {
        shelf.publish(slug, manuscript());
        eventually(() -> has("/feed.atom" + OURS, "application/atom+xml", slug));

        shelf.delete(slug).expect(204);

        eventually(() -> assertThat(xml("/feed.atom" + OURS).expect(200).text()).doesNotContain(slug));
    }

    @Test
    void aTagHasAFeedOfExcerpts() {
        shelf.publish(slug, manuscript());

        Answer feed = eventually(() -> has("/feed.json?tag=" + slug, "application/feed+json", slug));

        assertThat(feed.json().at("/items/0/content_text").asText()).isEqualTo("Whole text.");
        eventually(() -> has("/feed.rss?author=" + slug, "application/rss+xml", slug));
        assertThat(shelf.api()
                        .get("/feed.json?tag=" + shelf.own("none"))
                        .accepting("*/*")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    @Everywhere
    void commentsHaveAFeedWithWhatTheyAnswer() {
        shelf.publish(slug, manuscript());
        String comment = shelf.commentOn(slug, "First");
        shelf.comment(slug, "{\"author\":{\"name\":\"Bob\"},\"parent\":\"" + comment + "\",\"markdown\":\"Second\"}")
                .expect(201);

        eventually(() -> {
            Document feed = document(xml(Shelf.comments(slug) + "/feed.atom").expect(200));
            assertThat(feed.select("entry > content").eachText()).containsExactly("<p>Second</p>", "<p>First</p>");
            assertThat(feed.select("entry > thr|in-reply-to").eachAttr("ref").getFirst())
                    .isEqualTo(feed.select("entry > id").eachText().getLast());
        });
    }

    @Test
    @Everywhere
    void eventsHaveASchema() {
        Answer schema = shelf.api()
                .get("/events/schema")
                .accepting("application/schema+json")
                .expect(200);

        assertThat(schema.at("/$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/feed.atom?tag=a&author=b", "/feed.rss?lang=_", "/feed.json?limit=1", "/sitemap.xml?page=1"})
    void whatCannotBeAskedIsRefused(String path) {
        shelf.api().get(path).send().isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999", "x"})
    void thereIsNoSuchSitemap(String number) {
        shelf.api().get("/sitemaps/" + number).send().isProblem(404);
    }

    private Call xml(String path) {
        return shelf.api().get(path).accepting("application/xml, application/atom+xml");
    }

    private Answer has(String path, String type, String wanted) {
        Answer feed = shelf.api().get(path).accepting(type).expect(200);
        assertThat(feed.text()).contains("/posts/" + wanted);
        return feed;
    }

    private static Document document(Answer answer) {
        return Jsoup.parse(answer.text(), Parser.xmlParser());
    }

    private String manuscript() {
        return "---\ntitle: T & <b>\nauthor: %1$s\ntags: [%1$s]\nlang: x-feeds\n---\nWhole *text*.\n".formatted(slug);
    }
}
