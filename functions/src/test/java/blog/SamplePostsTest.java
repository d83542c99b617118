package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.manuscripts.Manuscript;
import blog.names.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The posts that a fresh start serves are examples, and so without a flaw.
class SamplePostsTest {
    private static final Path FOLDER = Path.of("..", "posts");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void renderWithoutAWarning(Path file) throws IOException {
        String name = file.getFileName().toString();
        var slug = new Slug(name.replaceAll("^\\d+-\\d+-\\d+-|\\.md$", ""));

        Manuscript manuscript = Manuscript.read(Files.readAllBytes(file), slug, name, TestBlog.SITE);

        assertThat(manuscript.warnings()).isEmpty();
        assertThat(manuscript.date()).isNotNull();
        assertThat(manuscript.words()).isGreaterThan(300);
    }

    @Test
    void areMostlyPublished() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(8);
    }
}
