package blog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.markdown.html.FrameHosts;
import blog.markdown.html.Sanitiser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightedCodeTest {
    private static String clean(String html) {
        return Sanitiser.clean(html, FrameHosts.USUAL).html();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<pre><code class=\"language-java\">int a</code></pre>|"
                        + "<pre class=\"highlight\"><code class=\"language-java\"><span class=\"kt\">int</span> a</code></pre>",
                "<pre class=\"wide\" id=\"x\"><code class=\"a language-C++ b\">&lt;if&gt;</code></pre>|"
                        + "<pre class=\"wide highlight\" id=\"x\"><code class=\"a language-C&#43;&#43; b\">&lt;"
                        + "<span class=\"k\">if</span>&gt;</code></pre>",
            })
    void carriesClasses(String html, String highlighted) {
        assertThat(clean(html)).isEqualTo(highlighted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre><code class=\"language-text\">int a</code></pre>",
                "<pre><code class=\"language-nosuch\">int a</code></pre>",
                "<pre><code>int a</code></pre>",
                "<pre>int a</pre>",
                "<p><code class=\"language-java\">int a</code></p>",
                "<pre>x <code class=\"language-java\">int a</code></pre>",
            })
    void isLeftAloneWhereNoLanguageIsKnown(String html) {
        assertThat(clean(html)).isEqualTo(html);
    }

    @Test
    void isLeftAloneWhereTheAuthorHasMarkedItUp() {
        assertThat(clean("<pre><code class=\"language-java\">int <b>a</b> int</code></pre> <pre><code>"))
                .contains("int <b>a</b> int")
                .doesNotContain("kt");
    }

    @Test
    void isLeftAloneWhereAPageHasTooMuchOfIt() {
        String much = "<pre><code class=\"language-java\">" + "1 ".repeat(60_000) + "</code></pre>";
        String little = "<pre><code class=\"language-java\">1</code></pre>";

        assertThat(clean(much + little)).containsOnlyOnce("<span");
    }

    @Test
    void staysTheSameText() {
        String code = "a && b < c; // \"quoted\" 'é😀' &amp;\n\t\"unfinished\n</code></pre>\n";

        String html = Markdown.render("````java\n" + code + "````", Dialect.KRAMDOWN, FrameHosts.USUAL)
                .html();

        assertThat(Jsoup.parse(html).expectFirst("code").wholeText()).isEqualTo(code);
        assertThat(html).contains("<span class=\"c1\">");
    }
}
