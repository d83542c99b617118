package blog.cli.comments.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import blog.cli.comments.sources.ForeignComment.Fate;
import blog.cli.comments.sources.ForeignComment.Writer;
import blog.cli.terminal.Refused;
import blog.codec.Ulid;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    @TempDir
    private Path folder;

    private final List<ForeignPost> posts = new ArrayList<>();
    private final List<ForeignComment> comments = new ArrayList<>();

    static Path sample(String name) {
        try {
            URL url = Objects.requireNonNull(SourcesTest.class.getResource("/comments/" + name), name);
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private Source read(Path file) throws IOException {
        Source source = Sources.open(file);
        source.read(new Source.Listener() {
            @Override
            public void post(ForeignPost post) {
                posts.add(post);
            }

            @Override
            public void comment(ForeignComment comment) {
                comments.add(comment);
            }
        });
        return source;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    private String markdown(int index) {
        return comments.get(index).text().markdown();
    }

    @Nested
    class OfWordPress {
        @Test
        void hasPostsAndTheirComments() throws IOException {
            Source source = read(sample("wordpress.xml"));

            assertThat(source.name()).isEqualTo("WordPress");
            assertThat(posts)
                    .containsExactly(
                            new ForeignPost("1", "harbour-walk", "https://boats.example/2019/03/harbour-walk/", "7"),
                            new ForeignPost(
                                    "2", "gr%c3%b6%c3%9fe", "https://boats.example/2019/04/gr%C3%B6%C3%9Fe/", "8"),
                            new ForeignPost("3", "", "https://boats.example/?p=9", "9"));
            assertThat(comments)
                    .extracting(ForeignComment::id, ForeignComment::parent, ForeignComment::post, ForeignComment::fate)
                    .containsExactly(
                            tuple("12", "11", "1", Fate.VISIBLE),
                            tuple("11", "", "1", Fate.VISIBLE),
                            tuple("13", "", "1", Fate.SPAM),
                            tuple("14", "13", "1", Fate.HELD),
                            tuple("15", "", "1", Fate.PINGBACK),
                            tuple("21", "", "2", Fate.VISIBLE),
                            tuple("22", "21", "2", Fate.TRASH),
                            tuple("31", "", "3", Fate.VISIBLE));
        }

        @Test
        void hasPeopleTimesAndTexts() throws IOException {
            read(sample("wordpress.xml"));

            ForeignComment ann = comments.get(1);
            assertThat(ann.writer())
                    .isEqualTo(new Writer("Ann Ölschläger", "https://ann.example/me", "Ann@Mail.example"));
            assertThat(ann.created()).isEqualTo(Instant.parse("2019-03-01T12:20:30Z"));
            assertThat(markdown(1))
                    .isEqualTo("Lovely *walk*, see <https://ann.example/a_b_c>.\n\n"
                            + "First line\\\nsecond line with 2 \\* 3 = 6 \\& more");
            // Where it knows no time in UTC its own has to do.
            assertThat(comments.get(3).created()).isEqualTo(Instant.parse("2019-03-04T09:00:00Z"));
        }

        /// hexojs/hexo-migrator-wordpress#105, ashishb/wp2hugo#27, Automattic/wp-calypso#14048: what stops others.
        @Test
        void isReadDespiteControlCharactersBytesThatAreNoUtf8AndLinesBeforeTheXml() throws IOException {
            read(sample("wordpress.xml"));

            assertThat(markdown(5)).isEqualTo("A control character and one \ufffd in it.");
        }

        /// WordPress keeps all of it as HTML.
        @Test
        void hasNamesLinksAndTextsWithTheirEntitiesRead() throws IOException {
            read(file("<rss><channel><item><comment><comment_id>1</comment_id>"
                    + "<comment_author><![CDATA[Tom &amp; Ann &#8217;s]]></comment_author>"
                    + "<comment_author_url>https://a.example/?x=1&amp;#038;y=2</comment_author_url>"
                    + "<comment_content><![CDATA[Salt &#038; pepper &#8211; &lt;b&gt; &hellip;]]></comment_content>"
                    + "<comment_approved>1</comment_approved></comment></item></channel></rss>"));

            assertThat(comments.getFirst().writer())
                    .isEqualTo(new Writer("Tom & Ann ’s", "https://a.example/?x=1&y=2", ""));
            assertThat(markdown(0)).isEqualTo("Salt \\& pepper – \\<b> …");
        }

        @Test
        void addressesOfPeopleAreNotEvenRead() throws IOException {
            read(sample("wordpress.xml"));

            assertThat(comments.toString()).doesNotContain("192.0.2").doesNotContain("akismet");
        }
    }

    @Nested
    class OfDisqus {
        /// isso#135: threads without an identifier; disqus-to-github-discussions#7: two threads of one page.
        @Test
        void hasThreadsByTheirNumbers() throws IOException {
            Source source = read(sample("disqus.xml"));

            assertThat(source.name()).isEqualTo("Disqus");
            assertThat(posts)
                    .extracting(ForeignPost::key, ForeignPost::identifier)
                    .containsExactly(tuple("500", ""), tuple("501", "old-identifier"));
        }

        /// isso#477: an author without an e-mail; isso#979: a deleted comment without text that has an answer.
        @Test
        void hasWhatOthersStumbleOver() throws IOException {
            read(sample("disqus.xml"));

            assertThat(comments)
                    .extracting(ForeignComment::id, ForeignComment::parent, ForeignComment::post, ForeignComment::fate)
                    .containsExactly(
                            tuple("9001", "", "500", Fate.TRASH),
                            tuple("9002", "9001", "500", Fate.VISIBLE),
                            tuple("9003", "9002", "500", Fate.VISIBLE),
                            tuple("9004", "", "500", Fate.SPAM),
                            tuple("9005", "", "501", Fate.VISIBLE));
            assertThat(comments.get(1).writer()).isEqualTo(new Writer("Eve", "", ""));
            assertThat(comments.get(2).writer()).isEqualTo(new Writer("Fay", "", "fay@mail.example"));
            assertThat(comments.get(2).created()).isEqualTo(Instant.parse("2016-05-21T08:00:00Z"));
            assertThat(markdown(1))
                    .isEqualTo("Answers one that was deleted. "
                            + "[a link](<https://disq.us/url?url=https%3A%2F%2Fx.example>)\n\n**Bold**\\\nnext");
            assertThat(comments.toString()).doesNotContain("192.0.2");
        }
    }

    @Test
    void anIdIsThatOfItsTimeAndTheSameEachTime() throws IOException {
        Source wordPress = Sources.open(sample("wordpress.xml"));
        Source disqus = Sources.open(sample("disqus.xml"));
        Instant moment = Instant.parse("2019-03-01T12:20:30Z");

        assertThat(wordPress.id("11", moment))
                .isEqualTo(wordPress.id("11", moment))
                .isNotEqualTo(wordPress.id("12", moment))
                .isNotEqualTo(disqus.id("11", moment));
        assertThat(Ulid.time(wordPress.id("11", moment))).isEqualTo(moment);
    }

    @Nested
    class Refusing {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "hello",
                    "<html><body/></html>",
                    "[1]",
                    "\0<\0r\0s\0s",
                    "<?xml version=\"1.0\" encoding=\"none-1\"?><rss/>"
                })
        void aFileOfAnotherKind(String text) throws IOException {
            Path file = file(text);

            assertThatThrownBy(() -> Sources.open(file))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith(file.toString())
                    .message()
                    .hasLineCount(1);
        }

        private void assertMalformed(String text, int line, String reason) throws IOException {
            Path file = Files.write(folder.resolve("file"), text.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> read(file)).satisfies(e -> {
                int where = e instanceof Malformed malformed ? malformed.line() : -1;
                String message = String.valueOf(e.getMessage());
                assertThat(where < 0 ? message : file + ":" + where + ": " + message)
                        .startsWith(file + ":" + line + ": ")
                        .contains(reason)
                        .hasLineCount(1);
            });
        }

        private static String wxr(String inner) {
            return "<rss><channel>\n<item>" + inner + "</item></channel></rss>";
        }

        @Test
        void entitiesOfItsOwn() throws IOException {
            String bomb =
                    "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n<rss>&b;</rss>";
            assertMalformed(bomb, 1, "a document type, which no export has");
            assertMalformed(
                    "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">\n<rss/>", 1, "a document type, which no export has");
            assertMalformed(wxr("<link>&nbsp;</link>"), 2, "");
        }

        @Test
        void whatEndsInTheMiddle() throws IOException {
            String whole = Files.readString(sample("disqus.xml"));

            assertMalformed(whole.substring(0, whole.indexOf("9002")), 37, "the file ends in the middle");
            assertThat(comments).hasSize(1);
            assertMalformed(whole.substring(0, whole.indexOf("Bold")), 39, "the file ends in the middle");
        }

        @Test
        void whatIsNoXmlOnTheWay() throws IOException {
            assertMalformed(wxr("<a></b>"), 2, "this is no XML");
        }

        @Test
        void elementsInElementsWithoutEnd() throws IOException {
            assertMalformed(wxr("<a>".repeat(100_000)), 2, "nested deeper");
        }

        @Test
        void linesThatAreNoUtf8() throws IOException {
            Path file = Files.write(
                    folder.resolve("file"), new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'});

            assertThatThrownBy(() -> read(file)).isInstanceOf(Malformed.class).hasMessageContaining("is not in UTF-8");
        }

        @Test
        void linesThatAreNoJson() throws IOException {
            assertMalformed("{\"id\":\"a\"}\n{\"id\":", 2, "this is no JSON object");
            assertMalformed("{\"id\":\"a\"}\n[]\n", 2, "this is no JSON object");
        }
    }
}
