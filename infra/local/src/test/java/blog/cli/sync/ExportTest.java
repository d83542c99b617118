package blog.cli.sync;

import static blog.cli.sync.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path copy;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        for (PostFile file : PostFile.in(folder)) {
            files.put(file.relative(), new String(file.read(), StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    @Test
    void whatWasSyncedComesBackByteForByteUnderItsPath() throws IOException {
        desk.write("_posts/2026-01-05-hello.md", "\uFEFF---\r\ntitle: CRLF\r\n---\r\nText.\r\n");
        desk.write(
                "_posts/deep/er/2026-01-06-Größe & Maß.md",
                post("Text without an end").strip());
        desk.write("_drafts/idea.markdown", post("An idea."));
        desk.write("_posts/2026-01-07-empty.md", "---\n---\n");
        assertThat(desk.sync()).isZero();
        desk.stage.drain();

        assertThat(desk.export(copy)).isZero();

        assertThat(desk.said()).contains("4 posts: 4 created");
        assertThat(files(copy)).isEqualTo(files(folder));
        assertThat(desk.export(copy)).isZero();
        assertThat(desk.said()).contains("4 posts: 4 unchanged");
    }

    @Test
    void aPostThatNoFileWasNamedForLiesWhereJekyllWouldHaveIt() {
        desk.change("PUT", "alone", "---\ntitle: T\ndate: 2026-02-03\n---\nText.\n");
        desk.stage.drain();

        assertThat(desk.export(copy)).isZero();

        assertThat(copy.resolve("_posts/2026-02-03-alone.md")).exists();
    }

    @Test
    void aFileThatWasChangedIsLeftAlone() throws IOException {
        desk.write("_posts/2026-01-05-hello.md", post("Hello."));
        assertThat(desk.sync()).isZero();
        desk.stage.drain();
        assertThat(desk.export(copy)).isZero();
        Path file = copy.resolve("_posts/2026-01-05-hello.md");
        Files.writeString(file, post("Mine."));

        assertThat(desk.export(copy)).isEqualTo(1);
        assertThat(desk.said()).contains("conflict ", "differs");
        assertThat(file).content().contains("Mine.");

        assertThat(desk.export(copy, "--force")).isZero();
        assertThat(file).content().contains("Hello.");
    }

    @Test
    void aFileThatOnlyTheBlogHasChangedIsBroughtUpToDate() {
        desk.write("_posts/2026-01-05-hello.md", post("Hello."));
        assertThat(desk.sync()).isZero();
        desk.stage.drain();
        assertThat(desk.export(copy)).isZero();
        desk.write("_posts/2026-01-05-hello.md", post("Hello again."));
        assertThat(desk.sync()).isZero();

        assertThat(desk.export(copy)).isZero();

        assertThat(desk.said()).contains("1 updated");
        assertThat(copy.resolve("_posts/2026-01-05-hello.md")).content().contains("Hello again.");
    }
}
