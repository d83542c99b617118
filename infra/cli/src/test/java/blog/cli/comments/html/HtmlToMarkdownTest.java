package blog.cli.comments.html;

import static org.assertj.core.api.Assertions.assertThat;

import blog.http.Lettering;
import blog.markdown.comments.CommentMarkdown;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the HTML of others becomes, as readers see it in the end.
class HtmlToMarkdownTest {
    private static String shown(String html) {
        return CommentMarkdown.render(HtmlToMarkdown.of(html, false), Lettering::plain, Lettering::shows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    <p>One</p><p>two</p>                       | <p>One</p>\\n<p>two</p>
                    one<br>two<br/>                            | <p>one<br />\\ntwo</p>
                    <em> spaced </em>out                       | <p><em>spaced</em> out</p>
                    <i>i</i> <b>b</b> <b><i>both</i></b>       | <p><em>i</em> <strong>b</strong> <em><strong>both</strong></em></p>
                    <em>one<p>two</em> three                   | <p><em>one</em></p>\\n<p><em>two</em></p>\\n<p>three</p>
                    <b></b>nothing <i> </i>                    | <p>nothing</p>
                    <code>a `b` &lt;c></code>                  | <p><code>a &#96;b&#96; &lt;c&gt;</code></p>
                    <pre><code>if (a)\\n  b*c*;\\n</code></pre>  | <pre><code>if (a)\\n  b*c*;\\n</code></pre>
                    <blockquote>a<blockquote>b</blockquote></blockquote>c | <blockquote>\\n<p>a</p>\\n<blockquote>\\n<p>b</p>\\n</blockquote>\\n</blockquote>\\n<p>c</p>
                    <ul><li>a<li>b<ul><li>c</ul></ul>          | <ul><li><p>a</p></li><li><p>b</p><ul><li>c</li></ul></li></ul>
                    <ol><li>a</li><li><p>b</p></li></ol>       | <ol><li>a</li><li>b</li></ol>
                    <a href="https://x.example/a b(c)">x</a>   | <p><a href="https://x.example/a%20b%28c%29" rel="nofollow ugc">x</a></p>
                    <a href="javascript:alert(1)">x</a>        | <p>x</p>
                    <a href="/near">x</a>                      | <p>x</p>
                    <img src="https://x.example/i.png" alt="i"> | <p><a href="https://x.example/i.png" rel="nofollow ugc">i</a></p>
                    <h2>Head</h2>text                          | <p>Head</p>\\n<p>text</p>
                    <table><tr><td>a</td><td>b</td></tr></table> | <p>a b</p>
                    a<script>alert(1)</script>b<style>c</style> | <p>ab</p>
                    # no heading                               | <p># no heading</p>
                    - no list                                  | <p>- no list</p>
                    1. no list<br>2) none                      | <p>1. no list<br />\\n2) none</p>
                    > no quote                                 | <p>&gt; no quote</p>
                    ===                                        | <p>&#61;&#61;&#61;</p>
                    *no* _emphasis_ snake_case **            | <p>*no* _emphasis_ snake_case **</p>
                    [no](link) ![nor](picture)                 | <p>[no](link) ![nor](picture)</p>
                    &amp;lt;b&amp;gt; &lt;b&gt;                | <p>&amp;lt;b&amp;gt; &lt;b&gt;</p>
                    \\ `no code`                                | <p>\\ &#96;no code&#96;</p>
                    see https://x.example/a_b_c, now           | <p>see <a href="https://x.example/a_b_c" rel="nofollow ugc">https://x.example/a_b_c</a>, now</p>
                    grüße 👍🏽 مرحبا                            | <p>grüße &#x1f44d;&#x1f3fd; مرحبا</p>
                    """)
    void showsTheSame(String html, String expected) {
        assertThat(shown(unescaped(html)).replaceAll("\n?(</?[uo]l>|</?li>)\n?", "$1"))
                .isEqualTo(unescaped(expected));
    }

    /// The table has no lines in its cells.
    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void linesEndWhereTheyDoInWordPress() {
        assertThat(HtmlToMarkdown.of("one\r\ntwo\n\n\nthree\n<blockquote>four\nfive</blockquote>\nsix\n", true))
                .isEqualTo("one\\\ntwo\n\nthree\n\n> four\\\n> five\n\nsix");
        assertThat(HtmlToMarkdown.of("one\ntwo\n\nthree", false)).isEqualTo("one two three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<p></p>",
                "<img>",
                "<script>alert(1)</script>",
                "<b><i></i></b>",
                "<br><br>",
                "<a href='https://x.example'></a>"
            })
    void whatShowsNothingIsNothing(String html) {
        assertThat(HtmlToMarkdown.of(html, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote>",
                "<ul><li>",
                "<em>",
                "<a href='https://x.example'>",
                "<div>",
                "*",
                "_a",
                "[",
                "`",
                "\n",
                "<br>",
                "&"
            })
    void hundredsOfOneThingEndSoon(String again) {
        String markdown = HtmlToMarkdown.of(again.repeat(again.startsWith("<") ? 100 : 2_000) + "text", true);

        assertThat(CommentMarkdown.render(markdown, Lettering::plain, Lettering::shows))
                .contains("text");
        assertThat(markdown).hasSizeLessThan(20_000);
    }

    @Test
    void ofTextWithoutTagsNothingIsLost() {
        var random = new Random(11);
        String signs = "ab1 \\`*_[]()<&>#+-=~.!|:\"'/\n";
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String escaped =
                    text.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

            String html = shown(escaped);

            assertThat(text(html))
                    .as("%s: %s", text, html)
                    .isEqualTo(text.toString().replaceAll("\\s+", " ").strip());
        }
    }

    private static String text(String html) {
        return Jsoup.parse(html).text();
    }
}
