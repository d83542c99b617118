package blog.manuscripts;

import static blog.manuscripts.Manuscripts.read;
import static blog.manuscripts.Manuscripts.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blog.http.Problem;
import blog.http.Problem.Flaw;
import blog.manuscripts.warnings.Warning;
import blog.names.Slug;
import blog.names.Tag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// TOML and JSON, and where front matter has to begin; ⏎ is a line break.
class FrontMatterFormsTest {
    private static String lines(String text) {
        return text.replaceAll(" *⏎ *", "\n");
    }

    @Nested
    class Toml {
        @Test
        void isReadAsYamlIs() {
            Manuscript post = read("""
                    +++
                    title = "A: title"
                    date = 2024-03-01T10:00:00+02:00
                    tags = [
                      "a", # one
                      "b c",
                    ]
                    weight = 5
                    math = true
                    since = 2020-01-02
                    at = 07:30:00
                    ratio = 0.5
                    [cover]
                    path = "/a.png"
                    [[links]]
                    to = "x"
                    +++
                    {{ x }}
                    """);

            assertThat(post.title()).isEqualTo("A: title");
            assertThat(post.date()).hasToString("2024-03-01T10:00+02:00");
            assertThat(post.tags()).extracting(Tag::name).containsExactly("a", "b c");
            assertThat(post.html()).doesNotContain("weight");
            assertThat(post.warnings()).extracting(Warning::line).containsExactly(18);
            assertThat(post.extra())
                    .isEqualTo(Map.of(
                            "weight",
                            5L,
                            "math",
                            true,
                            "since",
                            "2020-01-02",
                            "at",
                            "07:30",
                            "ratio",
                            "0.5",
                            "cover",
                            Map.of("path", "/a.png"),
                            "links",
                            List.of(Map.of("to", "x"))));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "+++ ⏎ title = \"x ⏎ +++ ⏎ | 2",
                    "+++ ⏎ title = \"x\" ⏎ draft: true ⏎ +++ ⏎ | 3",
                    "+++ ⏎ title = \"x\" ⏎ draft = yes ⏎ +++ ⏎ | 3",
                    "+++ ⏎ title = \"a\" ⏎ title = \"b\" ⏎ +++ ⏎ | 3",
                    "+++ ⏎ date = 2024-02-30 ⏎ +++ ⏎ | 2",
                    "+++ ⏎ title = \"\\.\" ⏎ +++ ⏎ | 2",
                    "+++ ⏎ a = 1 ⏎ title = \"\\u0000\" ⏎ +++ ⏎ | 3",
                    "+++ ⏎ a = [ ⏎ [[[[[[[[1]]]]]]]]] ⏎ +++ ⏎ | 3",
                    "+++ ⏎ a.b.c.d.e.f.g.h.i = {a = 1} ⏎ +++ ⏎ | 2",
                    "+++ ⏎ draft = true ⏎ ⏎ Text | 1",
                })
        void isRefusedWithItsLine(String text, int line) {
            Flaw flaw = flaw(lines(text));

            assertThat(flaw).extracting(Flaw::field, Flaw::line).containsExactly("front matter", line);
            assertThat(flaw.column()).isPositive();
        }

        @ParameterizedTest
        @ValueSource(strings = {"+++ ⏎ ⏎ Text", "+++ ⏎ Text ⏎ +++ ⏎ More", "+++"})
        void isNotWhatTwoRulesOfPlusesHold(String text) {
            assertThat(read(lines(text)).html()).contains("&#43;&#43;&#43;");
        }

        @Test
        void hasTheSameLimits() {
            assertThat(refusal("+++\na = \"" + "x".repeat(17 * 1024) + "\"\n+++\n")
                            .problem()
                            .status())
                    .isEqualTo(413);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a=[",
                    "a={a=",
                    "a={",
                    "[a.",
                    "a=[\n",
                    "[",
                    "a=0_",
                    "a=1\n",
                    "[a]\n[",
                    "a=\"",
                    "a=\"\"\"",
                    "é"
                })
        void hasNoBombs(String bomb) {
            read("+++\na = 1\n+++\n");
            long start = System.nanoTime();

            Problem problem = refusal("+++\nx = 1\n" + bomb.repeat(16_000 / bomb.getBytes(UTF_8).length) + "\n+++\n")
                    .problem();

            assertThat(problem.status()).isEqualTo(400);
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        }

        @Test
        void countsBracketsInStringsForNothing() {
            assertThat(read("+++\ntitle = \"[[[[[[[[[[{{{{{\" # [[[[[[[[[[[[[\na = '''[[[[[[[[[[\n'[[['''\n+++\n")
                            .title())
                    .isEqualTo("[[[[[[[[[[{{{{{");
        }
    }

    @Nested
    class Json {
        @Test
        void isReadAsYamlIs() {
            Manuscript post = read("""
                    {
                      "title": "A: title \\u00e9",
                      "date": "2024-03-01T10:00:00+02:00",
                      "tags": ["a", "b c"],
                      "weight": 5, "version": 1.10, "math": true, "none": null,
                      "cover": {"path": "/a.png", "sizes": [1, 2]}
                    }
                    {{ x }}
                    """);

            assertThat(post.title()).isEqualTo("A: title é");
            assertThat(post.date()).hasToString("2024-03-01T10:00+02:00");
            assertThat(post.tags()).extracting(Tag::name).containsExactly("a", "b c");
            assertThat(post.html()).doesNotContain("weight");
            assertThat(post.warnings()).extracting(Warning::line).containsExactly(8);
            assertThat(post.extra())
                    .isEqualTo(Map.of(
                            "weight",
                            5L,
                            "version",
                            "1.10",
                            "math",
                            true,
                            "none",
                            "",
                            "cover",
                            Map.of("path", "/a.png", "sizes", List.of(1L, 2L))));
        }

        @Test
        void saysWhenAKeyComesTwice() {
            Manuscript post = read("{\n\"title\": \"a\",\n\"title\": \"b\"}\nText.");

            assertThat(post.title()).isEqualTo("b");
            assertThat(post.warnings()).extracting(Warning::line).containsExactly(3);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{ ⏎ \"title\": \"x, ⏎ \"draft\": true ⏎ } ⏎ | 2",
                    "{ ⏎ \"title\": \"x\" ⏎ \"draft\": true ⏎ } ⏎ | 3",
                    "{ ⏎ \"title\": \"x\", ⏎ } ⏎ | 3",
                    "{ ⏎ title: \"x\" ⏎ } ⏎ | 2",
                    "{ 'draft': true } ⏎ | 1",
                    "{ ⏎ \"draft\": true ⏎ ⏎ Text | 4",
                    "{ ⏎ \"draft\": true, | 2",
                    "{ ⏎ \"draft\": true } Text | 2",
                    "{ ⏎ \"title\": \"\\u0000\" } | 2",
                    "{ ⏎ \"title\": \"\\ud800\" } | 2",
                    "{ ⏎ \"a\": [[[[[[[[1]]]]]]]] } | 2",
                    ";;; ⏎ \"a\": 1, ⏎ b ⏎ ;;; | 3",
                })
        void isRefusedWithItsLine(String text, int line) {
            Flaw flaw = flaw(lines(text));

            assertThat(flaw).extracting(Flaw::field, Flaw::line).containsExactly("front matter", line);
            assertThat(flaw.column()).isPositive();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{% raw %}{% endraw %}", "{{ site.url }}", "{: .lead}", "{#id}", "{", "{ a }", "{}x"})
        void isNotWhatTextBeginsWithABrace(String text) {
            assertThat(read(text + "\n\nMore.").html()).contains("<p>More.</p>");
        }

        @Test
        void hasTheSameLimits() {
            String filler = "\"a\": \"" + "x".repeat(17 * 1024) + "\"";
            assertThat(refusal("{" + filler + "}\n").problem().status()).isEqualTo(413);
            assertThat(refusal(";;;\n" + filler + "\n;;;\n").problem().status()).isEqualTo(413);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":", "1", "\"a\":1,", "\\", "\""})
        void hasNoBombs(String bomb) {
            assertThat(refusal("{\"x\": " + bomb.repeat(15_000 / bomb.length()))
                            .problem()
                            .status())
                    .isIn(400, 413);
        }
    }

    @Nested
    class Misplaced {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "⏎--- ⏎ title: T ⏎ published: false ⏎ --- ⏎ Text | 2 | 1",
                    "⏎⏎⏎--- ⏎ published: false ⏎ --- ⏎ Text | 4 | 1",
                    "`  --- ⏎ published: false ⏎ --- ⏎ Text` | 1 | 3",
                    "\uFEFF\uFEFF--- ⏎ published: false ⏎ --- ⏎ Text | 1 | 2",
                    "<!-- a ⏎ comment --> ⏎ --- ⏎ tags: ⏎ - a ⏎ published: false ⏎ ... ⏎ Text | 3 | 1",
                    "⏎--- ⏎ published: false ⏎ ⏎ Text | 2 | 1",
                    "⏎+++ ⏎ draft = true ⏎ +++ ⏎ Text | 2 | 1",
                    "⏎{ \"draft\": true } ⏎ Text | 2 | 1",
                })
        void isRefusedWithItsLine(String text, int line, int column) {
            Flaw flaw = flaw(lines(text));

            assertThat(flaw)
                    .extracting(Flaw::field, Flaw::line, Flaw::column, Flaw::detail)
                    .containsExactly(
                            "front matter", line, column, "begins on the first line; remove what stands before it");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "⏎--- ⏎ ⏎ Text ⏎ ⏎ --- ⏎",
                    "⏎--- ⏎ # Heading ⏎ --- ⏎",
                    "⏎--- ⏎ Note: text ⏎ goes on ⏎ --- ⏎",
                    "⏎--- ⏎ Note: text",
                    "⏎ Text ⏎ --- ⏎ title: x ⏎ --- ⏎",
                    "<!-- open ⏎ --- ⏎ title: x ⏎ --- ⏎",
                    "Title: x ⏎ --- ⏎ Text",
                    "Text ⏎⏎--- ⏎ title: x ⏎ --- ⏎",
                    "⏎{ a } ⏎"
                })
        void isNotWhatTextHasBetweenRules(String text) {
            assertThat(read(lines(text)).draft()).isFalse();
        }

        @Test
        void isShownAsItWasInAStoredManuscript() {
            byte[] source = "\n---\ntitle: x\ndraft: true\n---\n\nText.".getBytes(UTF_8);

            Manuscript post = Manuscript.reread(source, new Slug("x"), null, Manuscripts.SITE);

            assertThat(post.html()).contains("Text.");
            assertThat(post.draft()).isFalse();
            assertThat(post.warnings()).extracting(Warning::line).contains(1);
        }
    }

    private static Flaw flaw(String text) {
        Problem problem = refusal(text).problem();
        assertThat(problem.status()).isEqualTo(400);
        return problem.errors().getFirst();
    }
}
