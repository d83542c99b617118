package blog.markdown.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentMarkdownTest {

    @Nested
    class Showing {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "*a* **b** `c<d>`| <p><em>a</em> <strong>b</strong> <code>c&lt;d&gt;</code></p>",
                    "> quoted| <blockquote><p>quoted</p></blockquote>",
                    "- a\\n- b| <ul><li>a</li><li>b</li></ul>",
                    "1. a\\n2. b| <ol><li>a</li><li>b</li></ol>",
                    "```java\\nvar x = 1;\\n```| <pre><code>var x = 1;</code></pre>",
                    "a\\\\\\nb| <p>a<br />b</p>",
                    "# Loud *words*| <p><strong>Loud <em>words</em></strong></p>",
                    "Loud\\n====| <p><strong>Loud</strong></p>",
                })
        void whatCommentsMayHave(String markdown, String html) {
            assertThat(render(markdown.replace("\\n", "\n").replace("\\\\", "\\"))
                            .replace("\n", ""))
                    .isEqualTo(html.replace(" = ", " &#61; "));
        }

        @Test
        void linksThatPassNothingOn() {
            assertThat(render("[a](https://a.example/?b=c&d \"t\") <mailto:a@b.example> <http://c.example>"))
                    .isEqualTo("""
                            <p><a href="https://a.example/?b&#61;c&amp;d" rel="nofollow ugc">a</a> \
                            <a href="mailto:a&#64;b.example" rel="nofollow ugc">mailto:a&#64;b.example</a> \
                            <a href="http://c.example" rel="nofollow ugc">http://c.example</a></p>\
                            """);
        }

        @Test
        void aPictureAsALinkToIt() {
            assertThat(render("![a *cat*](https://a.example/c.png)")).isEqualTo("""
                            <p><a href="https://a.example/c.png" rel="nofollow ugc">a <em>cat</em></a></p>\
                            """);
            assertThat(render("![](https://a.example/c.png)")).isEqualTo("""
                            <p><a href="https://a.example/c.png" rel="nofollow ugc">https://a.example/c.png</a></p>\
                            """);
        }

        @Test
        void aPictureInALinkAsItsDescription() {
            assertThat(render("[see ![the **cat** ![eye](e)](c.png)](https://a.example)"))
                    .isEqualTo("""
                            <p><a href="https://a.example" rel="nofollow ugc">see the <strong>cat</strong> eye</a></p>\
                            """);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[x]: https://x.example", "---", "#", "![]()", "&nbsp;"})
        void nothingWhereThereIsNothing(String markdown) {
            assertThat(render(markdown).replaceAll("<[^>]+>|\\s|&nbsp;|\u00a0", ""))
                    .isEmpty();
        }
    }

    @Nested
    class Guarding {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>alert(1)</script>",
                    "a <img src=x onerror=alert(1)> b",
                    "<div>\n\n*a*\n\n</div>",
                    "<!-- --> <?php ?> <![CDATA[x]]>",
                    "[a](javascript:alert(1))",
                    "[a](JaVaScRiPt:alert(1))",
                    "[a](java&#115;cript:alert(1))",
                    "[a](java\\nscript:alert(1))",
                    "[a](data:text/html;base64,PHNjcmlwdD4=)",
                    "[a](vbscript:x) [b](file:///etc/passwd)",
                    "[a](//evil.example) [b](/local) [c](relative) [d](#top)",
                    "<javascript:alert(1)>",
                    "![a](javascript:alert(1))",
                    "![\" onerror=\"alert(1)](x)",
                    "[a](https://a.example \"x\\\" onclick=\\\"alert(1)\")",
                    "[a](https://a.example/\"onclick=alert(1))",
                    "```\"><script>\nx\n```",
                    "`<svg/onload=alert(1)>`",
                    "<a href=\"https://a.example\" rel=\"follow\">a</a>",
                    "{{constructor.constructor('alert(1)')()}}",
                })
        void letsNothingOutThatIsNotOnTheList(String markdown) {
            String html = render(markdown.replace("\\n", "\n"));

            for (Element element : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
                assertThat(element.tagName())
                        .isIn("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a");
                element.attributes().forEach(attribute -> {
                    assertThat(element.tagName()).isEqualTo("a");
                    assertThat(attribute.getKey()).isIn("href", "rel");
                });
                if (element.tagName().equals("a")) {
                    assertThat(element.attr("href")).matches("https?://.*|mailto:.*");
                    assertThat(element.attr("rel")).isEqualTo("nofollow ugc");
                }
            }
        }

        @Test
        void showsRawHtmlAsText() {
            assertThat(render("a <b>c</b>")).isEqualTo("<p>a &lt;b&gt;c&lt;/b&gt;</p>");
            assertThat(render("<script>x</script>")).isEqualTo("<p>&lt;script&gt;x&lt;/script&gt;</p>");
        }
    }

    /// An entity is the letter that it stands for, also where the sanitiser would write it as one again.
    @ParameterizedTest
    @ValueSource(
            strings = {"aXb", "a&#88;b", "`aXb`", "```\naXb\n```", "    aXb", "[aXb](https://a.example)", "<i>aXb"})
    void everyTextIsWrittenPlainly(String markdown) {
        assertThat(CommentMarkdown.render(markdown, text -> text.replace("X", ""), text -> !text.isBlank()))
                .contains("ab")
                .doesNotContain("X");
    }

    @Nested
    class Bounding {
        private static final int LENGTH = 8 * 1024;

        /// Inputs that have hung or overflown one Markdown parser or another.
        static List<String> bombs() {
            var bombs = new ArrayList<String>();
            for (String unit : List.of(
                    ">",
                    "> ",
                    "[",
                    "![",
                    "[a](",
                    "*",
                    "**a ",
                    "*a _b ",
                    "_a **b ",
                    "`",
                    "`a``",
                    "- ",
                    "-\n+\n",
                    "1. ",
                    "<",
                    "<!--",
                    "<?",
                    "<a ",
                    "&",
                    "&#",
                    "\\",
                    "[\\\\",
                    "]",
                    "](",
                    "[]",
                    "[a]: <",
                    "|",
                    "~",
                    "#",
                    "\"",
                    "a**b",
                    "<http://a>",
                    "![a](b)",
                    "* - ",
                    "\t",
                    "\n",
                    "\r",
                    " \n",
                    "é",
                    "😀",
                    "[x]: a\n",
                    "***a_ ")) {
                bombs.add(unit.repeat(LENGTH / unit.length()));
            }
            bombs.add("*".repeat(LENGTH / 2) + "a" + "*".repeat(LENGTH / 2 - 1));
            bombs.add("[".repeat(LENGTH / 2) + "]".repeat(LENGTH / 2));
            bombs.add("![".repeat(2000) + "](x)".repeat(1000));
            bombs.add("*a ".repeat(1600) + "a* ".repeat(1100));
            bombs.add("[" + "\\".repeat(40));
            for (int i = 1; bombs.getLast().length() < LENGTH - 300; i++) {
                bombs.add(bombs.removeLast() + " ".repeat(i) + "- a\n");
            }
            return bombs;
        }

        /// On a stack of 256 KiB, a quarter of what Lambda gives; the limit of time only ends what would never end.
        @ParameterizedTest
        @MethodSource("bombs")
        void needsLittleTimeAndStackForAnything(String bomb) {
            var rendered = new ArrayList<String>();
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                Thread thread = new Thread(null, () -> rendered.add(render(bomb)), "small", 256 * 1024);
                thread.start();
                thread.join();
            });

            assertThat(rendered)
                    .singleElement()
                    .satisfies(html -> assertThat(html.length()).isLessThan(LENGTH * 12));
        }
    }

    private static String render(String markdown) {
        return CommentMarkdown.render(markdown, text -> text, text -> !text.isBlank());
    }
}
