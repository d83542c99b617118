package blog.posts.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    @Test
    void theSameTextsDifferInNothing() {
        assertThat(diff("a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void aChangedLineHasThreeLinesAroundIt() {
        assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
                .isEqualTo("""
                --- from
                +++ to
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                """);
    }

    @Test
    void aLastLineWithoutAnEndSaysSo() {
        assertThat(diff("a\nb", "a\nb\n")).isEqualTo("""
                --- from
                +++ to
                @@ -1,2 +1,2 @@
                 a
                -b
                \\ No newline at end of file
                +b
                """);
    }

    @Test
    void lineEndsBelongToTheirLines() {
        assertThat(diff("a\r\nb\r\n", "a\nb\r\n")).contains("-a\r\n+a\n b\r\n");
    }

    @Test
    void anEmptyTextHasNoFirstLine() {
        assertThat(diff("", "a\n")).isEqualTo("--- from\n+++ to\n@@ -0,0 +1,1 @@\n+a\n");
        assertThat(diff("a\n", "")).isEqualTo("--- from\n+++ to\n@@ -1,1 +0,0 @@\n-a\n");
    }

    @Test
    void longTextsThatHaveNothingInCommonAreToldToDifferAsAWhole() {
        String diff = diff("head\n" + numbers("a") + "tail\n", "head\n" + numbers("b") + "tail\n");

        assertThat(diff).startsWith("--- from\n+++ to\n@@ -1,100002 +1,100002 @@\n head\n-a0\n-a1\n");
        assertThat(diff).endsWith("\n+b99999\n tail\n");
    }

    @Test
    void aChangeInALongTextIsFoundByItself() {
        String long1 = numbers("a");

        assertThat(diff(long1, long1.replace("a5000\n", ""))).hasLineCount(10).contains("\n-a5000\n");
    }

    private static String numbers(String prefix) {
        return IntStream.range(0, 100_000).mapToObj(i -> prefix + i + "\n").collect(Collectors.joining());
    }

    private static String diff(String from, String to) {
        return UnifiedDiff.of("from", from, "to", to);
    }
}
