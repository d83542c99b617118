package blog.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.archive.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An author who has written for ten years moves in, publishes again, and leaves.
class ArchiveTest {
    private static final int POSTS = 2_000;

    @TempDir
    private Path home;

    @Test
    void tenYearsOfPostsComeInOnceAndLeaveAsTheyCame() throws IOException {
        Path folder = home.resolve("blog");
        Archive.write(folder, POSTS);
        try (var desk = new Desk(folder)) {
            assertThat(desk.sync()).as(desk.said()).isZero();
            assertThat(desk.said()).contains(POSTS + " posts: " + POSTS + " created");
            Map<String, Integer> moved = desk.requests();
            assertThat(moved)
                    .containsEntry("PUT 201", POSTS)
                    .allSatisfy((answer, _) -> assertThat(answer).doesNotContain(" 5"));

            assertThat(desk.sync()).isZero();
            assertThat(desk.said()).startsWith(POSTS + " posts: " + POSTS + " unchanged");
            var again = new TreeMap<>(desk.requests());
            again.keySet().removeIf(answer -> answer.startsWith("GET "));
            assertThat(again).isEqualTo(Map.of("PUT 201", POSTS));

            Path taken = home.resolve("taken");
            assertThat(desk.export(taken)).as(desk.said()).isZero();
            List<Path> brought = files(folder);
            assertThat(files(taken)).containsExactlyElementsOf(brought);
            assertThat(brought)
                    .hasSize(POSTS)
                    .allSatisfy(file -> assertThat(taken.resolve(file)).hasSameBinaryContentAs(folder.resolve(file)));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.equals(Path.of(Journal.FILE)))
                    .sorted()
                    .toList();
        }
    }
}
