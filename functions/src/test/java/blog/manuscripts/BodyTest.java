package blog.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.manuscripts.warnings.Warning;
import blog.markdown.html.Heading;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    @Nested
    class Title {
        @ParameterizedTest
        @ValueSource(strings = {"kramdown", "GFM", "CommonMark"})
        void isShownOnceWhenItIsTheHeadingThatTheTextBeginsWith(String dialect) {
            Manuscript post =
                    Manuscripts.read("---\nmarkdown: " + dialect + "\n---\n# A *b*\n\nText.\n\n## A b\n\nMore.\n");

            assertThat(post.title()).isEqualTo("A b");
            assertThat(post.html()).startsWith("<p>Text.</p>").contains("<h2 id=\"a-b-1\">A b</h2>");
            assertThat(post.toc()).containsExactly(new Heading("a-b-1", "A b", 2));
            assertThat(post.excerpt()).isEqualTo("Text.");
            assertThat(post.words()).isEqualTo(4);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Text.\\n\\n# A|<h1 id=\"a\">A</h1>",
                    "# A ![b](/c.png)\\n\\nText.|<img src=\"/c.png\"",
                    "# A[^1]\\n\\nText.\\n\\n[^1]: n|<h1 id=\"a\">A<sup",
                    "# [A](/b)\\n\\nText.|<a href=\"/b\">A</a>",
                    "* toc\\n{:toc}\\n\\n# A|<h1 id=\"a\">A</h1>",
                    "> # A|<h1 id=\"a\">A</h1>",
                })
        void staysInTheTextWhenItIsAnyOtherHeading(String body, String html) {
            Manuscript post = Manuscripts.read(body.replace("\\n", "\n"));

            assertThat(post.title()).isEqualTo("A");
            assertThat(post.html()).contains(html);
            assertThat(post.toc()).hasSize(1);
        }

        @Test
        void ofItsOwnKeepsTheHeading() {
            assertThat(Manuscripts.read("---\ntitle: A\n---\n# A\n\nText.\n").html())
                    .startsWith("<h1 id=\"a\">A</h1>");
        }

        @Test
        void isInNoTableOfContentsWhenTheTextHasLostIt() {
            Manuscript post = Manuscripts.read("# A\n\n* toc\n{:toc}\n\n## B[^1]\n\n[^1]: n\n");

            assertThat(post.html())
                    .doesNotContain("href=\"#a\"")
                    .contains("href=\"#b\"", "href=\"#fn:1\"", "id=\"fnref:1\"");
        }
    }

    @Nested
    class Excerpt {
        @Test
        void endsAtThePostsOwnSeparator() {
            assertThat(Manuscripts.read(
                                    "---\ntitle: T\nexcerpt_separator: <!--end-->\n---\na\n\nb\n\n<!--end-->\n\nc\n")
                            .excerpt())
                    .isEqualTo("a b");
        }

        @Test
        void isWholeInTheFrontMatterAndCutInTheText() {
            String words = "word ".repeat(150).strip();

            assertThat(Manuscripts.read("---\ntitle: T\nexcerpt: " + words + "\n---\n")
                            .excerpt())
                    .isEqualTo(words);
            assertThat(Manuscripts.read("---\ntitle: T\n---\n" + words).excerpt())
                    .hasSize(300)
                    .endsWith("word…");
        }
    }

    @Nested
    class Tables {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "x\\n\\nsee [a | b](/c) there;6",
                    "a | b;4",
                    "'    a | b\\n\\n> a | b';6",
                    "{% comment %}\\n\\n{% endcomment %}\\n\\na | b;8",
                })
        void ofOneRowAreToldWithTheirLine(String body, int line) {
            Manuscript post = Manuscripts.read("---\ntitle: T\n---\n" + body.replace("\\n", "\n"));

            assertThat(post.html()).contains("<table>");
            assertThat(post.warnings())
                    .containsExactly(new Warning(
                            line, "This line became a table because of its |; write \\| where it is none."));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "|a|b|",
                    "a|b\n-|-\nc|d",
                    "a|b\nc|d",
                    "a \\| b",
                    "`a | b`",
                    "    a | b",
                    "```\na | b\n```",
                })
        void thatAreMeantAreNot(String body) {
            assertThat(Manuscripts.read("---\ntitle: T\n---\n" + body).warnings())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"see {{ x | y }} there", "{% include a b=\"c|d\" %}", "{% raw %}{{ a | b }}{% endraw %}"})
        void areNotMadeByLiquid(String body) {
            assertThat(Manuscripts.read("---\ntitle: T\n---\n" + body).html())
                    .startsWith("<p>")
                    .doesNotContain("<table>");
        }
    }

    @Nested
    class Html {
        private Manuscript read(String text) {
            return Manuscripts.read(text, "_posts/2020-01-01-hello-world.html");
        }

        @Test
        void isNoMarkdown() {
            Manuscript post = read("---\ntitle: T\nmarkdown: GFM\n---\n<p>*a* {{ site.url }}\n\n    b</p>\n"
                    + "<h2 id=\"c\">d</h2><h3>e</h3><script>x</script>");

            assertThat(post.html()).isEqualTo("<p>*a* https://example.org\n\n    b</p>\n<h2 id=\"c\">d</h2><h3>e</h3>");
            assertThat(post.toc()).containsExactly(new Heading("c", "d", 2));
            assertThat(post.excerpt()).isEqualTo("*a* https://example.org b");
            assertThat(post.extra()).isEmpty();
        }

        @Test
        void hasItsTitleOnceAsWell() {
            Manuscript post = read("<h1>A</h1>\n<p>b</p>");

            assertThat(post.title()).isEqualTo("A");
            assertThat(post.html()).isEqualTo("<p>b</p>");
        }
    }
}
