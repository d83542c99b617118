package blog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.markdown.html.FrameHosts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    private static String excerpt(String markdown) {
        return excerpt(markdown, null);
    }

    private static String excerpt(String markdown, @Nullable String end) {
        var how = new Rendering(Dialect.KRAMDOWN, FrameHosts.NONE, true, end);
        return Markdown.render(markdown, how).excerpt();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a[^1]\\n\\nb\\n\\n[^1]: note|a",
                "- a[^1]\\n- b\\n\\n[^1]: note|a",
                "```\\ncode\\n```\\n\\n[^1]\\n\\n[^1]: note|''",
                "* footnotes\\n{:footnotes}\\n\\na[^1]\\n\\nb\\n\\n<!--more-->\\n\\nc\\n\\n[^1]: note|a b",
                "a\\n\\nb\\n\\n<!-- more -->\\n\\nc|a b",
                "a\\n\\nb\\n\\n<!--more-->\\n\\nc|a b",
                "a\\n<!--  More-->\\nb|a",
                "a\\n\\nb\\n<!--more Go on reading-->\\n\\nc|a b",
                "a\\n\\nb <!--moreover--> c|a",
                "<!--more-->\\n\\na\\n\\nb|a",
                "- a *b*\\n- c\\n\\nd|a b",
                "- a\\n  - b\\n- c|a",
                "1. a\\n\\n2. b|a",
                "* toc\\n{:toc}\\n\\n# A\\n\\nb|b",
                "- [A](#a)\\n- [B](#b)\\n\\nc|c",
                "# A\\n\\n![p](/q.png)\\n\\nb|b",
            })
    void isWhatStandsForTheText(String markdown, String excerpt) {
        assertThat(excerpt(markdown.replace("\\n", "\n"))).isEqualTo(excerpt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\n\\nb\\n\\n<!-- end -->\\n\\nc|<!-- end -->|a b",
                "a\\n\\n<!--more-->\\n\\nb\\n\\n<!--e-->\\n\\nc|<!--e-->|a b",
                "a[^1]\\n\\nb\\n\\nSNIP\\n\\nc\\n\\n[^1]: n|SNIP|a b",
                "a b c|b|a",
                "a\\n\\nb|never|a",
            })
    void endsWhereThePostSays(String markdown, String end, String excerpt) {
        assertThat(excerpt(markdown.replace("\\n", "\n"), end)).isEqualTo(excerpt);
    }

    @Test
    void isCutAtAWord() {
        String words = "word ".repeat(60).strip();

        assertThat(excerpt(words)).isEqualTo(words);
        assertThat(excerpt(words + " longer")).isEqualTo(words + "…");
        assertThat(excerpt(words + "longer")).isEqualTo(words.substring(0, 294) + "…");
        assertThat(excerpt(words + " more\n\n<!--more-->\n")).isEqualTo(words + " more");
        assertThat(Excerpt.written(words.repeat(3))).isEqualTo(words.repeat(3));
        assertThat(Excerpt.written("b ".repeat(600))).hasSize(1_000).endsWith("b…");
    }

    @Test
    void isCutBetweenCharactersWhereThereAreNoWords() {
        assertThat(excerpt("字".repeat(301))).isEqualTo("字".repeat(300) + "…");
        assertThat(excerpt("a " + "字".repeat(400))).isEqualTo("a " + "字".repeat(298) + "…");
        assertThat(excerpt("𠮷".repeat(301))).isEqualTo("𠮷".repeat(300) + "…");
        assertThat(excerpt("x".repeat(299) + "e\u0301".repeat(9))).isEqualTo("x".repeat(299) + "…");
        assertThat(excerpt("か\u3099".repeat(200))).hasSize(301);
    }
}
