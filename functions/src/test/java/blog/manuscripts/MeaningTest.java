package blog.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.manuscripts.paths.FilePath;
import blog.manuscripts.warnings.Warning;
import blog.names.Slug;
import blog.names.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What files mean, as a table that an author can read, too: `meaning.md`.
class MeaningTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    static Stream<String> rows() {
        try (var table = Objects.requireNonNull(MeaningTest.class.getResourceAsStream("meaning.md"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> line.startsWith("| ")).skip(1).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFileMeansWhatItsAuthorMeans(String row) {
        String[] cells = Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
        byte[] source = cells[1].replaceAll(" *⏎ *", "\n").getBytes(StandardCharsets.UTF_8);
        String path = cells[2].isEmpty() ? null : cells[2];
        String wanted = Outline.of(source).slug().orElse("");

        Manuscript post = Manuscript.read(source, address(wanted, path), path, Manuscripts.SITE);

        assertThat(status(post)).as("status").isEqualTo(cells[3]);
        assertThat(wanted).as("slug").isEqualTo(cells[4]);
        assertThat(Objects.toString(post.date(), "")).as("date").isEqualTo(cells[5]);
        assertThat(post.lang()).as("lang").isEqualTo(cells[6]);
        assertThat(post.tags().stream().map(Tag::slug).collect(Collectors.joining(" ")))
                .as("tags")
                .isEqualTo(cells[7]);
        assertThat(post.warnings().stream().map(Warning::line).map(String::valueOf))
                .as("warnings: " + post.warnings())
                .containsExactly(cells[8].isEmpty() ? new String[0] : cells[8].split(" "));
        assertThat(post.title()).isEqualTo(cells[1].contains("C #") ? "C" : "T");
    }

    private static String status(Manuscript post) {
        OffsetDateTime release = post.release();
        if (post.draft()) {
            return post.unclear() ? "unclear" : post.withdrawn() ? "withdrawn" : "draft";
        }
        return release != null && release.isAfter(NOW) ? "scheduled" : "public";
    }

    private static Slug address(String wanted, @Nullable String path) {
        if (!wanted.isEmpty() || path == null) {
            return new Slug(wanted.isEmpty() ? "hello-world" : wanted);
        }
        var place = new FilePath(path);
        String suffix = place.suffixLang() == null ? "" : "-" + place.suffixLang();
        return new Slug(FilePath.slugged(place.titleWithoutLang()) + suffix);
    }
}
