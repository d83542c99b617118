package blog.cli.sync;

import static blog.cli.sync.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What became of a file's place and name, with its text or without, here or on the blog.
class RenamesTest {
    private static final String OLD = "_posts/2026-01-05-ren-old.md";
    private static final String NEW = "_posts/2026-01-05-ren-new.md";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        desk.write(OLD, post("Text."));
        desk.write("_drafts/x.md", post("A draft."));
        assertThat(desk.sync()).as(desk.said()).isZero();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void assertNothingIsLeftToDo() {
        Set<String> before = desk.everythingStored();
        assertThat(desk.sync()).as(desk.said()).isZero();
        assertThat(desk.said()).startsWith("2 posts: 2 unchanged");
        assertThat(desk.everythingStored()).isEqualTo(before);
    }

    @Test
    void aDraftThatMovesToPostsIsPublishedAndBackAgainWithdrawn() {
        desk.move("_drafts/x.md", "_posts/2024-03-03-x.md");
        assertThat(desk.sync()).as(desk.said()).isZero();
        assertThat(desk.said()).contains("updated ", "moved from _drafts/x.md", "1 updated, 1 unchanged");
        assertThat(desk.post("x", "status").asText()).isEqualTo("published");
        assertThat(desk.post("x", "date").asText()).startsWith("2024-03-03");
        assertNothingIsLeftToDo();

        desk.move("_posts/2024-03-03-x.md", "_drafts/x.md");
        assertThat(desk.sync()).as(desk.said()).isZero();
        assertThat(desk.post("x", "status").asText()).isNotEqualTo("published");
        assertNothingIsLeftToDo();
    }

    @Test
    void anotherDateInTheNameIsAnotherDate() {
        desk.move(OLD, "_posts/2025-02-02-ren-old.md");

        assertThat(desk.sync()).isZero();

        assertThat(desk.post("ren-old", "date").asText()).startsWith("2025-02-02");
        assertNothingIsLeftToDo();
    }

    @Test
    void aJournalFromBeforePathsWereKeptServesAsWell() throws java.io.IOException {
        Path journal = folder.resolve(Journal.FILE);
        java.nio.file.Files.writeString(
                journal, java.nio.file.Files.readString(journal).replaceAll(",\"path\":\"[^\"]*\"", ""));
        desk.move(OLD, "_posts/2025-02-02-ren-old.md");

        assertThat(desk.sync()).isZero();

        assertThat(desk.said()).contains("1 updated, 1 unchanged");
    }

    @Test
    void aPlaceThatSomebodyElseHasChangedIsNotChangedBack() {
        String journal = read(Journal.FILE);
        desk.move("_drafts/x.md", "_posts/2024-03-03-x.md");
        assertThat(desk.sync()).isZero();
        desk.move("_posts/2024-03-03-x.md", "_drafts/x.md");
        desk.write(Journal.FILE, journal);

        assertThat(desk.sync()).isEqualTo(1);
        assertThat(desk.said()).contains("x.md:1: lies at _posts/2024-03-03-x.md on the blog");
        assertThat(desk.post("x", "status").asText()).isEqualTo("published");
        assertThat(desk.sync("--force")).isZero();

        assertThat(desk.post("x", "status").asText()).isNotEqualTo("published");
    }

    private String read(String relative) {
        try {
            return java.nio.file.Files.readString(folder.resolve(relative));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRenamedFileRenamesItsPost() {
        String id = desk.post("ren-old", "id").asText();
        desk.move(OLD, NEW);

        assertThat(desk.sync("--dry-run")).isZero();
        assertThat(desk.said()).contains("1 renamed, 1 unchanged");
        assertThat(desk.sync()).as(desk.said()).isZero();

        assertThat(desk.said()).contains("renamed ren-old → ren-new", "1 renamed, 1 unchanged");
        assertThat(desk.manuscript("ren-old").statusCode()).isEqualTo(308);
        assertThat(desk.post("ren-new", "id").asText()).isEqualTo(id);
        assertNothingIsLeftToDo();
        desk.move(NEW, OLD);
        assertThat(desk.sync()).isZero();
        assertThat(desk.said()).contains("renamed ren-new → ren-old");
        assertNothingIsLeftToDo();
    }

    @Test
    void soItDoesInAFreshClone() {
        desk.move(OLD, NEW);
        desk.forget();

        assertThat(desk.sync("--delete")).isZero();

        assertThat(desk.said()).contains("renamed ren-old → ren-new", "1 renamed, 1 unchanged");
        assertNothingIsLeftToDo();
    }

    @Test
    void aFileThatAsksForAnotherSlugIsRenamedEvenWithAnotherText() {
        desk.write(OLD, "---\ntitle: T\nslug: ren-new\n---\nText.\n");

        assertThat(desk.sync()).isZero();

        assertThat(desk.said()).contains("renamed ren-old → ren-new");
        assertThat(desk.manuscript("ren-new").body()).contains("slug: ren-new");
        assertNothingIsLeftToDo();
    }

    @Test
    void aBrokenFrontMatterRenamesAndDeletesNothing() {
        desk.write(OLD, "---\ntitle: T\nslug: ren-new\n---\nText.\n");
        assertThat(desk.sync()).isZero();
        desk.write(OLD, "---\ntitle: [\n---\nText.\n");

        assertThat(desk.sync("--delete")).isEqualTo(1);

        assertThat(desk.said()).contains("1 unchanged, 1 refused").doesNotContain("deleted", "renamed");
        assertThat(desk.slugs()).containsExactly("ren-new", "x");
    }

    @Test
    void withAnotherTextTooTheAuthorIsAsked() {
        desk.delete(OLD);
        desk.write(NEW, post("Another text."));

        assertThat(desk.sync()).isZero();

        assertThat(desk.said())
                .contains("on the blog and not in the folder: ren-old; renamed? ./blog rename ren-old ren-new")
                .contains("1 created, 1 unchanged");
        assertThat(desk.slugs()).containsExactly("ren-new", "ren-old", "x");
    }

    @Test
    void aPostThatWasRenamedOnTheBlogIsNeitherMadeAgainNorOverwrittenNorDeleted() {
        assertThat(desk.renameOnTheBlog("ren-old", "r-new")).isEqualTo(200);

        assertThat(desk.sync("--delete")).isZero();
        assertThat(desk.said()).contains("renamed to r-new on the blog; rename the file", "2 unchanged");
        desk.write(OLD, post("Mine."));
        assertThat(desk.sync()).isEqualTo(1);
        assertThat(desk.said()).contains("renamed to r-new on the blog; rename the file", "1 conflict");
        desk.forget();
        assertThat(desk.sync()).isEqualTo(1);

        assertThat(desk.slugs()).containsExactly("r-new", "x");
        assertThat(desk.manuscript("r-new").body()).contains("Text.");
    }

    @Test
    void renameFilesGivesTheFileItsNewName() {
        assertThat(desk.renameOnTheBlog("ren-old", "r-new")).isEqualTo(200);

        assertThat(desk.sync("--rename-files", "--dry-run")).isZero();
        assertThat(folder.resolve(OLD)).exists();
        assertThat(desk.said()).contains("1 updated, 1 unchanged");
        assertThat(desk.sync("--rename-files")).as(desk.said()).isZero();

        assertThat(folder.resolve("_posts/2026-01-05-r-new.md")).exists();
        assertThat(folder.resolve(OLD)).doesNotExist();
        assertNothingIsLeftToDo();
    }

    @Test
    void butNeverOverAnotherFile() {
        assertThat(desk.renameOnTheBlog("ren-old", "r-new")).isEqualTo(200);
        desk.write("_posts/2026-01-05-r-new.md", "---\nslug: another\n---\nAnother.\n");

        assertThat(desk.sync("--rename-files")).isZero();

        assertThat(desk.said()).contains("renamed to r-new on the blog; rename the file");
        assertThat(folder.resolve(OLD)).exists();
        assertThat(folder.resolve("_posts/2026-01-05-r-new.md")).content().contains("Another.");
    }
}
