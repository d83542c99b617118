package blog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.markdown.html.FrameHosts;
import blog.markdown.html.Heading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static String html(String markdown) {
        return Markdown.render(markdown, Dialect.KRAMDOWN, FrameHosts.USUAL)
                .html()
                .strip();
    }

    @Test
    void aTaskListKeepsItsBoxesAndWarnsOfNothing() {
        Rendered tasks = Markdown.render("- [ ] open\n- [x] done\n", Dialect.KRAMDOWN, FrameHosts.USUAL);

        assertThat(tasks.html()).containsOnlyOnce("checked=").contains("<input type=\"checkbox\"", "disabled");
        assertThat(tasks.removed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input type=\"checkbox\">",
                "<input class=\"disabled\" type=\"checkbox\">",
                "<input disabled>",
                "<input type=\"text\" disabled>",
                "<input type=\"image\" src=\"//evil\" disabled>",
            })
    void anyOtherFieldIsTakenOut(String field) {
        assertThat(html("a " + field)).isEqualTo("<p>a </p>");
    }

    @Nested
    class Attributes {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '^',
                value = {
                    "a\\n{: .lead #p1}|<p class=\"lead\" id=\"p1\">a</p>",
                    "{:.next}\\na|<p class=\"next\">a</p>",
                    "- a\\n- b\\n{: .list}|<ul class=\"list\"><li>a</li><li>b</li></ul>",
                    "- {:.item} a|<ul><li class=\"item\">a</li></ul>",
                    "```c\\nx\\n```\\n{: .code}|<pre class=\"code highlight\"><code class=\"language-c\">x\\n</code></pre>",
                    "> q\\n{: .q}|<blockquote class=\"q\">\\n<p>q</p>\\n</blockquote>",
                    "# A\\n{: .no_toc #top}|<h1 class=\"no_toc\" id=\"top\">A</h1>",
                    "# A {#own}|<h1 id=\"own\">A</h1>",
                    "*a*{: .em}|<p><em class=\"em\">a</em></p>",
                    "![a](/b.png){: width=\"100\" .c}|<p><img src=\"/b.png\" alt=\"a\" width=\"100\" class=\"c\" /></p>",
                    "{:x: .a .b}\\n\\nt\\n{: x}|<p class=\"a b\">t</p>",
                    "text {: .lead} text|<p>text {: .lead} text</p>",
                    "a {x} b|<p>a {x} b</p>",
                    "a\\n\\n{: .x}\\n\\nb|<p>a</p>\\n\\n<p class=\"x\">b</p>",
                    "{:toc}|",
                })
        void goWhereKramdownPutsThem(String markdown, @Nullable String html) {
            assertThat(html(markdown.replace("\\n", "\n"))).isEqualTo(html == null ? "" : html.replace("\\n", "\n"));
        }

        @Test
        void makeATableOfContents() {
            assertThat(html("* toc\n{:toc}\n\n# A\n## B -- \"c\"\n# No\n{:.no_toc}\n# D"))
                    .startsWith("<ul id=\"markdown-toc\"><li><a href=\"#a\" id=\"markdown-toc-a\">A</a>\n<ul><li>"
                            + "<a href=\"#b--c\" id=\"markdown-toc-b--c\">B – “c”</a></li></ul>\n</li><li>"
                            + "<a href=\"#d\" id=\"markdown-toc-d\">D</a></li></ul>");
        }

        @Test
        void neverLeak() {
            assertThat(html("* toc\n{:toc}\n\na\n{: .a}\n{:.b}\n\n1. x\n{:.y}\n2. z\n\n    c\n{: .d}\n"))
                    .doesNotContain(":", "{");
        }
    }

    @Nested
    class Kramdown {
        @Test
        void hasFencesTablesListsAndStrikes() {
            assertThat(html("~~~ java\nx\n~~~"))
                    .isEqualTo("<pre class=\"highlight\"><code class=\"language-java\">x\n</code></pre>");
            assertThat(html("|a|b|\n|-|:-:|\n|1|2|")).contains("<th align=\"center\">b</th>", "<td>1</td>");
            assertThat(html("Term\n: Meaning")).isEqualTo("<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>");
            assertThat(html("para\n- a\n- b")).contains("<p>para</p>", "<li>a</li>");
            assertThat(html("~~a~~")).isEqualTo("<p><del>a</del></p>");
        }

        @Test
        void hasFootnotesThatLinkBothWays() {
            assertThat(html("a[^n]\n\n[^n]: Note"))
                    .contains(
                            "id=\"fnref:n\"",
                            "href=\"#fn:n\"",
                            "<li id=\"fn:n\" role=\"doc-endnote\">",
                            "href=\"#fnref:n\"");
        }

        @Test
        void hasTypographyAndAbbreviations() {
            assertThat(html("\"a\" -- it's... --- <<b>>")).isEqualTo("<p>“a” – it’s… — «b»</p>");
            assertThat(html("HTML\n\n*[HTML]: Hyper Text")).contains("<abbr title=\"Hyper Text\">HTML</abbr>");
        }

        @Test
        void namesHeadingsAsJekyllDoes() {
            assertThat(Markdown.render(
                                    "# Tom's *big* `x_y` day!\n# Über 日本\n# A\n# A\n### 1. B\n# !",
                                    Dialect.KRAMDOWN,
                                    FrameHosts.USUAL)
                            .toc())
                    .extracting(Heading::id)
                    .containsExactly("toms-big-x_y-day", "über-日本", "a", "a-1", "1-b");
        }
    }

    @Nested
    class Text {
        @Test
        void isPlainAndCounted() {
            Rendered page = Markdown.render(
                    "# A *b*\n\n![x](/y.png)\n\nOne  `two` &amp;\nthree[^1].\n\n- four\n- five\n\n[^1]: six",
                    Dialect.KRAMDOWN,
                    FrameHosts.USUAL);

            assertThat(page.toc()).containsExactly(new Heading("a-b", "A b", 1));
            assertThat(page.excerpt()).isEqualTo("One two & three.");
            assertThat(page.text()).isEqualTo("A b One two & three. four five six");
            assertThat(page.words()).isEqualTo(8);
        }

        @Test
        void countsCharactersWhereThereAreNoSpaces() {
            assertThat(Markdown.render("今日は world", Dialect.KRAMDOWN, FrameHosts.USUAL)
                            .words())
                    .isEqualTo(4);
            assertThat(Markdown.render("-- 🎉", Dialect.KRAMDOWN, FrameHosts.USUAL)
                            .words())
                    .isZero();
        }

        @Test
        void endsItsExcerptWhereTheAuthorSays() {
            assertThat(Markdown.render("A *b*\n\nC <d\n\n<!-- more -->\n\nE", Dialect.KRAMDOWN, FrameHosts.USUAL)
                            .excerpt())
                    .isEqualTo("A b C <d");
            assertThat(Markdown.render("`<!--more-->` a", Dialect.KRAMDOWN, FrameHosts.USUAL)
                            .excerpt())
                    .isEqualTo("<!--more--> a");
        }
    }
}
