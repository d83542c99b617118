package blog.feeds.formats;

import static org.assertj.core.api.Assertions.assertThat;

import blog.feeds.formats.Entry.Category;
import blog.feeds.formats.Entry.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds as programs read them that are not of this project.
class FormatTest {
    private static final Instant PUBLISHED = Instant.parse("2026-01-05T09:30:00Z");
    private static final Instant UPDATED = Instant.parse("2026-02-01T10:00:00Z");
    private static final String HTML = "<p>Fish &amp; <em>chips</em> ]]> &lt;script&gt;</p>\n<pre>a\n b</pre>";

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "RSS"})
    void anotherReaderReadsTheSame(Format format) throws Exception {
        SyndFeed feed = rome(format.write(feed(entry("Fish & <chips> \"&amp;\" ]]>", HTML))));

        assertThat(feed.getTitle()).isEqualTo("A & B");
        assertThat(feed.getLink()).isEqualTo(format == Format.RSS ? "https://site.example/?a&b" : feed.getLink());
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("Fish & <chips> \"&amp;\" ]]>");
        assertThat(entry.getUri()).isEqualTo("urn:uuid:019b8df4-bc7b-45c5-4268-fc2f43e0296c");
        assertThat(entry.getLink()).isEqualTo("https://site.example/posts/a?x=1&y=2");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(PUBLISHED);
        assertThat(entry.getContents()).extracting(SyndContent::getValue).containsExactly(HTML);
        assertThat(entry.getDescription().getValue())
                .isEqualTo(format == Format.RSS ? "Fish &amp; chips &lt;b&gt;" : "Fish & chips <b>");
        assertThat(entry.getCategories()).hasSize(2);
        if (format == Format.ATOM) {
            assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(UPDATED);
            assertThat(entry.getAuthors())
                    .extracting(person -> person.getName())
                    .containsExactly("Ada", "Bob & Co");
            assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactly("c-sharp", "日本");
        }
    }

    @Test
    void jsonFeedHasItsMembers() throws IOException {
        JsonNode feed = json(feed(entry("A \"title\"", HTML), brief("Another")));

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isEqualTo("A & B");
        assertThat(feed.path("home_page_url").asText()).isEqualTo("https://site.example/?a&b");
        assertThat(feed.path("feed_url").asText()).isEqualTo("https://api.example/v1/feed");
        assertThat(feed.path("items")).hasSize(2).allSatisfy(item -> {
            assertThat(item.path("id").asText()).startsWith("urn:uuid:");
            assertThat(item.has("content_html") ^ item.has("content_text")).isTrue();
            assertThat(Instant.parse(item.path("date_published").asText())).isEqualTo(PUBLISHED);
            assertThat(Instant.parse(item.path("date_modified").asText())).isEqualTo(UPDATED);
        });
        JsonNode item = feed.path("items").path(0);
        assertThat(item.path("title").asText()).isEqualTo("A \"title\"");
        assertThat(item.path("content_html").asText()).isEqualTo(HTML);
        assertThat(item.path("tags").toString()).isEqualTo("[\"C#\",\"日本\"]");
        assertThat(item.path("authors").path(1).path("name").asText()).isEqualTo("Bob & Co");
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "",
                " ",
                "\0",
                "a\0b\u0001\u001f\u007f\u0085\u009f",
                "]]>",
                "<![CDATA[x]]>",
                "<!--",
                "--><?xml?>",
                "&amp;amp;&#0;",
                "\ud800",
                "x\udc00y\ud83d",
                "\ud83d\ude00 \uffff \ufffe",
                "\r\n\t\u2028",
                "\u202eabc",
                "\"'><script>alert(1)</script>",
                "x".repeat(100_000),
                "\ud83d\ude00".repeat(50_000));
    }

    /// Names, titles and texts alike.
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void whateverSomebodyWritesStaysWellFormed(String text) throws Exception {
        var entry = new Entry(
                Entry.id("01KE6Z9F3V8Q2M4T7W5X1Y0ABC"),
                "https://site.example/posts/a",
                text,
                PUBLISHED,
                UPDATED,
                List.of(new Person(text, null), new Person("Ada", "https://ada.example/?\"<")),
                List.of(new Category("c", text)),
                "en",
                text,
                text,
                new Entry.Parent("urn:x", "https://site.example/"));
        var feed = new Feed(text, "en", "https://api.example/v1/feed", "https://site.example/", List.of(entry));

        byte[] atom = Format.ATOM.write(feed);
        assertThat(AtomGrammar.flaws(atom)).isEmpty();
        assertThat(rome(atom).getEntries()).hasSize(1);
        assertThat(rome(Format.RSS.write(feed)).getEntries()).hasSize(1);
        JsonNode json = json(feed);
        assertThat(json.path("items")).hasSize(1);
        String title = json.path("items").path(0).path("title").asText();
        assertThat(title.codePointCount(0, title.length())).isBetween(1, 1000);
        assertThat(rome(atom).getEntries().getFirst().getTitle().strip())
                .isEqualTo(title.replace("\r\n", "\r\n").strip());
    }

    @ParameterizedTest
    @EnumSource
    void aFeedWithoutEntriesIsWhole(Format format) throws Exception {
        byte[] feed = format.write(feed());

        if (format == Format.JSON) {
            assertThat(json(feed()).path("items").isArray()).isTrue();
        } else {
            assertThat(rome(feed).getEntries()).isEmpty();
        }
        if (format == Format.ATOM) {
            assertThat(AtomGrammar.flaws(feed)).isEmpty();
        }
    }

    @Test
    void atomKeepsItsGrammar() {
        byte[] feed = Format.ATOM.write(feed(entry("T", HTML), brief("U")));

        assertThat(AtomGrammar.flaws(feed)).isEmpty();
        assertThat(AtomGrammar.flaws("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title></feed>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("incomplete");
    }

    /// Readers sort by these, and hide what is yet to come.
    @Test
    void nothingIsUpdatedBeforeItIsPublished() {
        Entry entry = entry("T", HTML);

        var other = new Entry(
                entry.id(), "u", "T", UPDATED.plusSeconds(1), UPDATED, List.of(), List.of(), "", "", null, null);

        assertThat(other.published()).isEqualTo(UPDATED);
    }

    @ParameterizedTest
    @EnumSource
    void olderEntriesBecomeExcerptsWhereThereIsNoRoom(Format format) throws Exception {
        String tenth = "<p>" + "text &amp; more ".repeat(2000) + "</p>";
        var feed =
                feed(IntStream.range(0, 20).mapToObj(i -> entry("T" + i, tenth)).toArray(Entry[]::new));

        byte[] written = format.write(feed);

        assertThat(written.length).isBetween(200_000, 300_000);
        List<Boolean> whole = format == Format.JSON
                ? json(feed)
                        .path("items")
                        .valueStream()
                        .map(item -> item.has("content_html"))
                        .toList()
                : rome(written).getEntries().stream()
                        .map(entry -> !entry.getContents().isEmpty())
                        .toList();
        assertThat(whole).hasSize(20).containsSequence(true, false).doesNotContainSequence(false, true);
    }

    @Test
    void whatIsTooLongByItselfTakesNoRoomFromOthers() throws Exception {
        Feed feed = feed(entry("T", "x".repeat(400_000)), entry("U", HTML));

        List<SyndEntry> entries = rome(Format.ATOM.write(feed)).getEntries();

        assertThat(entries.get(0).getContents()).isEmpty();
        assertThat(entries.get(1).getContents()).hasSize(1);
    }

    @Test
    void whereEvenExcerptsAreTooLongTheOldestAreLeftOut() {
        List<Category> many = IntStream.range(0, 500)
                .mapToObj(i -> new Category("tag-" + i, "x".repeat(100)))
                .toList();
        Entry entry = entry("T", HTML);
        var heavy = new Entry(entry.id(), "u", "T", PUBLISHED, UPDATED, List.of(), many, "", "", null, null);
        var feed = feed(IntStream.range(0, 20).mapToObj(_ -> heavy).toArray(Entry[]::new));

        byte[] written = Format.ATOM.write(feed);

        assertThat(written.length).isLessThanOrEqualTo(300_000);
        assertThat(AtomGrammar.flaws(written)).isEmpty();
    }

    @Test
    void aCommentSaysWhatItAnswers() throws Exception {
        Entry entry = entry("T", HTML);
        var reply = new Entry(
                entry.id(),
                entry.url(),
                "T",
                PUBLISHED,
                PUBLISHED,
                List.of(),
                List.of(),
                "",
                "",
                HTML,
                new Entry.Parent("urn:uuid:1", "https://site.example/posts/a#1"));

        String atom = new String(Format.ATOM.write(feed(reply)), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(atom)
                .contains("xmlns:thr=\"http://purl.org/syndication/thread/1.0\"")
                .contains("<thr:in-reply-to ref=\"urn:uuid:1\" href=\"https://site.example/posts/a#1\"/>");
    }

    private static Feed feed(Entry... entries) {
        return new Feed("A & B", "en", "https://api.example/v1/feed", "https://site.example/?a&b", List.of(entries));
    }

    private static Entry brief(String title) {
        return entry(title, HTML).brief();
    }

    private static Entry entry(String title, String html) {
        return new Entry(
                Entry.id("01KE6Z9F3V8Q2M4T7W5X1Y0ABC"),
                "https://site.example/posts/a?x=1&y=2",
                title,
                PUBLISHED,
                UPDATED,
                List.of(new Person("Ada", null), new Person("Bob & Co", null)),
                List.of(new Category("c-sharp", "C#"), new Category("日本", "日本")),
                "de",
                "Fish & chips <b>",
                html,
                null);
    }

    private static SyndFeed rome(byte[] feed) throws FeedException, IOException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
    }

    private static JsonNode json(Feed feed) throws IOException {
        return new JsonMapper().readTree(Format.JSON.write(feed));
    }
}
