package blog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.markdown.html.FrameHosts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "```js {1,3}|language-js|{1,3}",
                "```js{1,3}|language-js|{1,3}",
                "``` js Title https://a.example/b?c=d&e|language-js|Title https://a.example/b?c=d&e",
                "```c++ title=\"a b\"|language-c++|title=\"a b\"",
                "```{.r}|language-r|^^",
                "```{.python .numberLines startFrom=\"3\"}|language-python|.numberLines startFrom=\"3\"",
                "```{#a .hs}|language-hs|#a",
                "```{r echo=FALSE}|language-r|echo=FALSE",
                "```{r, echo=FALSE}|language-r|echo=FALSE",
                "```{.r} more|language-r|more",
                "~~~ruby linenos|language-ruby|linenos",
                "```title=\"x\"|^^|title=\"x\"",
                "``` {1,3}|^^|{1,3}",
                "```js <b>\"&amp;|language-js|<b>\"&",
                "```|^^|^^",
            })
    void keepWhatTheySayInEveryDialect(String fence, String language, String meta) {
        for (Dialect dialect : new Dialect[] {Dialect.KRAMDOWN, Dialect.GFM, Dialect.COMMONMARK}) {
            Element code = code(fence + "\nlet a\n" + fence.substring(0, 3), dialect);

            assertThat(code.className()).as(dialect + " " + fence).isEqualTo(language);
            assertThat(code.attr("data-meta")).isEqualTo(meta);
            assertThat(code.wholeText()).isEqualTo("let a\n");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"KRAMDOWN", "GFM", "COMMONMARK"})
    void areHighlightedAllTheSame(Dialect dialect) {
        assertThat(code("```js {1}\nlet a\n```", dialect).html()).contains("<span class=\"k\">let</span>");
    }

    @Test
    void areNoneWhereNothingClosesThemOrTheyHoldTicks() {
        assertThat(html("``` a b\nc")).startsWith("<p>");
        assertThat(html("``` a `b`\nc\n```")).startsWith("<p>");
        assertThat(html("``` a b ```")).isEqualTo("<p><code>a b</code></p>");
        assertThat(html("- x\n\n  ```js {1}\n  a\n  ```")).contains("<pre class=\"highlight\"><code");
    }

    private static Element code(String markdown, Dialect dialect) {
        return Jsoup.parseBodyFragment(
                        Markdown.render(markdown, dialect, FrameHosts.NONE).html())
                .expectFirst("pre > code");
    }

    private static String html(String markdown) {
        return Markdown.render(markdown, Dialect.KRAMDOWN, FrameHosts.NONE)
                .html()
                .strip();
    }
}
