package blog.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import blog.markdown.html.FrameHosts;
import blog.markdown.limits.Unrenderable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMarkdownTest {
    static Stream<String> hanging() {
        String hang = "*a **b ".repeat(30_000);
        return Stream.of(
                hang,
                "> - " + hang,
                "term\n: " + hang,
                "[^1]\n\n[^1]: " + hang,
                "[a](".repeat(50_000),
                "[a][".repeat(50_000),
                "[*".repeat(20_000) + "]",
                "`".repeat(300_000),
                "```a\n".repeat(20_000),
                "~~a ".repeat(50_000));
    }

    static Stream<String> hangingFlexmark() {
        String hang = "[" + "\\".repeat(60);
        return Stream.of("[" + "\\".repeat(40), "> - " + hang, "* * " + hang, "a\n\n" + hang);
    }

    static Stream<String> amplifying() {
        String longText = "x".repeat(200_000);
        return Stream.of(
                "*[A]: " + longText + "\n\n" + "A ".repeat(60),
                "[a]: /" + longText + "\n\n" + "[a], ".repeat(60),
                "{:a: title=\"" + "y".repeat(900) + "\"}\n\n" + "*b*{:a}\n\n".repeat(10_000));
    }

    static Stream<String> deep() {
        return Stream.of(
                "> ".repeat(50_000),
                "- ".repeat(20_000) + "a",
                "<div>".repeat(50_000),
                "[".repeat(100_000),
                "![".repeat(100_000) + "](a)".repeat(100_000),
                "[" + "\\".repeat(100_000),
                "* ".repeat(100_000) + "\n",
                "{:a}\n".repeat(10_000),
                "# a\n* t\n{:toc}\n".repeat(5_000),
                "[^1]\n\n[^1]: b\n\n".repeat(1_500),
                "|a|\n|-|\n" + "|b|\n".repeat(4_000),
                "[a]: b\n".repeat(4_000),
                "``` a b\n".repeat(20_000),
                "```" + "{.a ".repeat(50_000) + "\nx\n```",
                "{{|".repeat(50_000),
                "a|{%".repeat(50_000),
                "a | b\n\n".repeat(5_000),
                "<noscript".repeat(50_000),
                "<noscript ".repeat(20_000) + ">",
                "<!--more ".repeat(20_000),
                "<h1>" + "<b>".repeat(20_000),
                "<img src='data:image/png;base64," + "A".repeat(200_000) + "'>",
                "<p " + "data-x='1' ".repeat(10_000) + ">",
                "<div class=footnotes>".repeat(50) + "a",
                "a\u0301".repeat(100_000),
                "![".repeat(50),
                "![".repeat(40) + "]".repeat(40),
                "<!--".repeat(100_000),
                "{::comment}\n".repeat(20_000),
                "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n");
    }

    @ParameterizedTest
    @MethodSource("hanging")
    void isRefusedWhenItTakesTooLong(String markdown) {
        assertThatExceptionOfType(Unrenderable.class)
                .isThrownBy(() -> Markdown.render(markdown, Dialect.KRAMDOWN, FrameHosts.USUAL))
                .withMessageContaining("too long");
    }

    @ParameterizedTest
    @MethodSource("hangingFlexmark")
    void isRefusedInEveryDialectThatHangsOnIt(String markdown) {
        for (Dialect dialect : List.of(Dialect.GFM, Dialect.COMMONMARK)) {
            assertThatExceptionOfType(Unrenderable.class)
                    .isThrownBy(() -> Markdown.render(markdown, dialect, FrameHosts.USUAL))
                    .withMessageContaining("too long");
        }
    }

    @Test
    void isRefusedInEveryDialectWhereItRepeatsAnAddress() {
        for (Dialect dialect : List.of(Dialect.KRAMDOWN, Dialect.GFM, Dialect.COMMONMARK)) {
            assertThatExceptionOfType(Unrenderable.class)
                    .isThrownBy(() -> Markdown.render(
                            "[a]: /" + "x".repeat(200_000) + "\n\n" + "[a], ".repeat(60), dialect, FrameHosts.USUAL))
                    .withMessageContaining("too often");
        }
    }

    @ParameterizedTest
    @MethodSource("amplifying")
    void isRefusedWhenItRepeatsItselfWithoutEnd(String markdown) {
        assertThatExceptionOfType(Unrenderable.class)
                .isThrownBy(() -> Markdown.render(markdown, Dialect.KRAMDOWN, FrameHosts.USUAL))
                .withMessageContaining("too often");
    }

    @ParameterizedTest
    @MethodSource("deep")
    void endsOneWayOrTheOther(String markdown) {
        for (Dialect dialect : Dialect.values()) {
            try {
                var how = new Rendering(dialect, FrameHosts.USUAL, false, "a");
                assertThat(Markdown.render(markdown, how).excerpt()).hasSizeLessThanOrEqualTo(2_001);
            } catch (Unrenderable refusal) {
                assertThat(refusal).hasMessageMatching("nests .*|takes .*|repeats .*|leaves .*|.*attributes.*");
            }
        }
    }

    @Test
    void isRefusedByACountWhereTheSanitiserWouldGoOn() {
        assertThatExceptionOfType(Unrenderable.class)
                .isThrownBy(() -> Markdown.render("x<y>".repeat(60_000), Dialect.HTML, FrameHosts.USUAL))
                .withMessageContaining("too many elements open");
        assertThatExceptionOfType(Unrenderable.class)
                .isThrownBy(() -> Markdown.render("<a" + " b".repeat(20_000) + ">", Dialect.HTML, FrameHosts.USUAL))
                .withMessageContaining("attributes");
    }

    @Test
    void leavesNoThreadBehind() {
        IntStream.range(0, 3 * Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(_ -> isRefusedWhenItTakesTooLong("```a\n".repeat(20_000)));

        assertThat(Markdown.render("fine", Dialect.KRAMDOWN, FrameHosts.USUAL).html())
                .isEqualTo("<p>fine</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "![", "<div>"})
    void isRefusedWhenItNestsTooDeeply(String opening) {
        String closing = opening.equals("![") ? "](a)" : "";
        assertThatExceptionOfType(Unrenderable.class)
                .isThrownBy(() -> Markdown.render(
                        opening.repeat(300) + "a" + closing.repeat(300), Dialect.KRAMDOWN, FrameHosts.USUAL))
                .withMessageContaining("nests too deeply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a **b "})
    void isRefusedWhenItNestsTooDeeplyForFlexmark(String opening) {
        String closing = opening.startsWith("*") ? "** b*" : "";
        assertThatExceptionOfType(Unrenderable.class)
                .isThrownBy(() ->
                        Markdown.render(opening.repeat(300) + "a" + closing.repeat(300), Dialect.GFM, FrameHosts.USUAL))
                .withMessageContaining("nests too deeply");
    }

    @Test
    void survivesAStackThatOverflows() {
        assertThatExceptionOfType(Unrenderable.class)
                .isThrownBy(() -> RenderingThread.run(() -> overflow(1)))
                .withMessageContaining("nests too deeply");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int overflow(int depth) {
        return overflow(depth + 1) + depth;
    }
}
