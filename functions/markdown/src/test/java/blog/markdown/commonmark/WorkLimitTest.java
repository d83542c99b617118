package blog.markdown.commonmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import blog.markdown.limits.Unrenderable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That steps end what takes the square of its length, however much time there is.
class WorkLimitTest {
    private static String html(CommonMark dialect, String markdown) {
        return dialect.toHtml(markdown, System.nanoTime() + TimeUnit.HOURS.toNanos(1));
    }

    private static String fill(String shape, int length) {
        return shape.repeat(length / shape.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"***a", "~~a~", "a**b*", "[](", "[a](", "www.", "&#1;&x;@"})
    void whatIsTriedAgainAndAgainIsRefused(String shape) {
        assertThatExceptionOfType(CommonMark.Exhausted.class)
                .isThrownBy(() -> html(CommonMark.GITHUB, fill(shape, 64 * 1024)));
    }

    @Test
    void marksBetweenABeginningAndItsEndsCount() {
        assertThatExceptionOfType(CommonMark.Exhausted.class)
                .isThrownBy(() -> html(CommonMark.PLAIN, "_a ".repeat(10_000) + "b**c " + "d*e".repeat(10_000)));
    }

    @Test
    void theCellsOfATableThatItsRowsLeaveOutCount() {
        assertThatExceptionOfType(CommonMark.Exhausted.class)
                .isThrownBy(() ->
                        html(CommonMark.GITHUB, "|a".repeat(90) + "\n" + "|-".repeat(90) + "\n" + "|\n".repeat(4_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ ", "1. ", "> - ", "+ - * "})
    void whatNestsTooDeeplyIsRefusedBeforeItIsClosed(String shape) {
        assertThatExceptionOfType(Unrenderable.class)
                .isThrownBy(() -> html(CommonMark.PLAIN, fill(shape, 64 * 1024)))
                .withMessageContaining("nests too deeply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\n", "[\n", "<\n", "`\n", "|a|\n"})
    void manyLinesOfAParagraphAreNoWork(String line) {
        assertThat(html(CommonMark.GITHUB, fill(line, 64 * 1024)).lines()).hasSizeGreaterThan(10_000);
    }

    @Test
    void manyRowsOfATableAreNoWork() {
        assertThat(html(CommonMark.GITHUB, "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(10_000)))
                .contains("<td>d</td>");
    }

    @Test
    void manyEntitiesWithoutAnAddressAreNoWork() {
        assertThat(html(CommonMark.GITHUB, fill("&#65;&x;", 64 * 1024))).startsWith("<p>A&amp;x;A");
    }

    @Test
    void addressesAreFoundAmongEscapes() {
        assertThat(html(CommonMark.GITHUB, "a\\_b &amp; www.a.b/\\_c and ww&#119;.d.e, x&#64;y.z"))
                .contains("href=\"http://www.a.b/\\_c\"")
                .contains("www.d.e");
        assertThat(html(CommonMark.GITHUB, "!&amp;m@n.oa")).contains("href=\"mailto:!&amp;m@n.oa\"");
    }
}
