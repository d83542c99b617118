package blog.cli;

import static blog.cli.Documents.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The documents are short where that was promised, and lead to what there is.
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:)([^)#\\s{]*)(#[^)\\s]+)?\\)");
    private static final Pattern POST = Pattern.compile("\\{% post_url (\\S+) %}");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern ALARM = Pattern.compile("\\balarm\\(\"(\\w+)\"");

    static List<Path> documents() {
        return Documents.all();
    }

    @Test
    void theFirstPageTakesFiveMinutes() {
        assertThat(HOME.resolve("README.md"))
                .isRegularFile()
                .satisfies(page -> assertThat(Files.size(page)).isLessThan(10_000));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) {
        groups(LINK, document).forEach(link -> {
            Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as(link.group()).contains(link.group(2));
            }
        });
        groups(POST, document)
                .forEach(link -> assertThat(HOME.resolve("posts/" + link.group(1) + ".md"))
                        .exists());
    }

    /// The ids that GitHub gives to headings.
    private static List<String> anchors(Path document) {
        return groups(HEADING, document)
                .map(heading -> "#"
                        + heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                                .replace(' ', '-'))
                .toList();
    }

    @Test
    void everyAlarmHasALineThatSaysWhatToLookAtFirst() {
        Path watch = HOME.resolve("infra/aws/src/main/java/blog/aws/watch/Watch.java");

        assertThat(groups(ALARM, watch).map(alarm -> "| `" + alarm.group(1) + "` |"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Documents.read(HOME.resolve("infra/aws/README.md")))
                        .contains(line));
    }

    private static Stream<MatchResult> groups(Pattern pattern, Path file) {
        return pattern.matcher(Documents.read(file)).results();
    }
}
