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
        for (PostFile file : FileTree.of(folder).files()) {
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

        assertThat(desk.export(copy)).isZero();

        assertThat(desk.said()).contains("4 posts: 4 created");
        assertThat(files(copy)).isEqualTo(files(folder));
        assertThat(desk.export(copy)).isZero();
        assertThat(desk.said()).contains("4 posts: 4 unchanged");
    }

    @Test
    void aPostThatNoFileWasNamedForLiesWhereJekyllWouldHaveIt() {
        desk.change("PUT", "alone", "---\ntitle: T\ndate: 2026-02-03\n---\nText.\n");

        assertThat(desk.export(copy)).isZero();

        assertThat(copy.resolve("_posts/2026-02-03-alone.md")).exists();
    }

    @Test
    void aFileThatWasChangedIsLeftAlone() throws IOException {
        desk.write("_posts/2026-01-05-hello.md", post("Hello."));
        assertThat(desk.sync()).isZero();
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
        assertThat(desk.export(copy)).isZero();
        desk.write("_posts/2026-01-05-hello.md", post("Hello again."));
        assertThat(desk.sync()).isZero();

        assertThat(desk.export(copy)).isZero();

        assertThat(desk.said()).contains("1 updated");
        assertThat(copy.resolve("_posts/2026-01-05-hello.md")).content().contains("Hello again.");
    }

    @Test
    void everyPostIsThereAtOnceWhateverReadersListsShow() throws IOException {
        for (int i = 0; i < 150; i++) {
            desk.write("_posts/2026-01-05-many" + i + ".md", post("Text " + i));
        }
        assertThat(desk.sync("--wait", "0")).isZero();

        assertThat(desk.export(copy)).isZero();

        assertThat(files(copy)).isEqualTo(files(folder));
    }

    @Test
    void aPostLiesWhereItsPathSaysNowAndNowhereElse() throws IOException {
        desk.write("_drafts/x.md", post("A draft."));
        assertThat(desk.sync()).isZero();
        assertThat(desk.export(copy)).isZero();
        desk.move("_drafts/x.md", "_posts/2024-03-03-x.md");
        assertThat(desk.sync()).isZero();

        assertThat(desk.export(copy)).isZero();
        assertThat(desk.said()).contains("moved from _drafts/x.md", "1 updated");
        assertThat(files(copy)).isEqualTo(files(folder));

        desk.move("_posts/2024-03-03-x.md", "_drafts/x.md");
        assertThat(desk.sync()).isZero();
        Files.writeString(copy.resolve("_posts/2024-03-03-x.md"), post("Mine."));
        assertThat(desk.export(copy)).isEqualTo(1);

        assertThat(copy.resolve("_drafts/x.md")).doesNotExist();
        assertThat(copy.resolve("_posts/2024-03-03-x.md")).content().contains("Mine.");
    }

    @Test
    void whatCannotBeWrittenIsNamedAndKeepsNoOtherBack() throws IOException {
        desk.write("_posts/2026-01-05-hello.md", post("Hello."));
        desk.write("notes/trip.md", post("Trip."));
        assertThat(desk.sync()).isZero();
        Files.writeString(copy.resolve("notes"), "A file where a folder has to be.");

        assertThat(desk.export(copy)).isEqualTo(1);

        assertThat(desk.said()).contains("trip.md:1: cannot be written", "1 created, 1 refused");
    }

    @Test
    void noLinkLeadsItOutOfTheFolder() throws IOException {
        desk.write("notes/trip.md", post("Trip."));
        assertThat(desk.sync()).isZero();
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(copy.resolve("notes"), outside);

        assertThat(desk.export(copy)).isZero();

        assertThat(outside.resolve("trip.md")).doesNotExist();
    }

    @Test
    void whatWasExportedSyncsWithoutAWrite() throws IOException {
        desk.write("_posts/2026-01-05-hello.md", post("Hello."));
        assertThat(desk.sync()).isZero();
        assertThat(desk.renameOnTheBlog("hello", "greeting")).isEqualTo(200);
        assertThat(desk.export(copy)).isZero();

        var there = new Desk(copy, desk.stage);
        assertThat(there.sync()).isZero();

        assertThat(there.said()).contains("renamed to greeting on the blog; rename the file", "1 unchanged");
        assertThat(desk.slugs()).containsExactly("greeting");
    }
}
