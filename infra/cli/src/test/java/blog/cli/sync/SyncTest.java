package blog.cli.sync;

import static blog.cli.sync.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        desk.write("_posts/2026-01-05-hello.md", post("Hello."));
        desk.write("_drafts/idea.markdown", post("An idea."));
        assertThat(desk.sync()).isZero();
        assertThat(desk.said()).contains("created ", "hello.md", "2 posts: 2 created in ");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aSecondSyncChangesNothingAtAll() {
        Set<String> before = desk.everythingStored();

        assertThat(desk.sync()).isZero();

        assertThat(desk.said()).startsWith("2 posts: 2 unchanged");
        assertThat(desk.everythingStored()).isEqualTo(before);
    }

    @Test
    void aCloneWithoutTheJournalChangesNothingEither() throws IOException {
        Set<String> before = desk.everythingStored();
        Files.delete(folder.resolve(Journal.FILE));

        assertThat(desk.sync()).isZero();

        assertThat(desk.said()).startsWith("2 posts: 2 unchanged");
        assertThat(desk.everythingStored()).isEqualTo(before);
    }

    @Test
    void whatChangedIsUpdated() {
        desk.write("_posts/2026-01-05-hello.md", post("Hello again."));

        assertThat(desk.sync()).isZero();

        assertThat(desk.said()).contains("1 updated, 1 unchanged");
        assertThat(desk.manuscript("hello").body()).contains("Hello again.");
    }

    @Test
    void aRefusedFileIsToldWithItsLineAndKeepsNoOtherBack() {
        desk.write("_posts/2026-01-06-broken.md", "---\ntitle: [\n---\nText.\n");
        desk.write("_posts/2026-01-07-fine.md", post("Fine."));

        assertThat(desk.sync()).isEqualTo(1);

        assertThat(desk.said()).contains("refused ", "broken.md:3: ", "1 created, 2 unchanged, 1 refused");
    }

    @Test
    void aDryRunSaysWhatWouldBeAndDoesNothing() {
        Set<String> before = desk.everythingStored();
        desk.write("_posts/2026-01-06-new.md", post("New."));
        desk.write("_posts/2026-01-05-hello.md", post("Hello again."));

        assertThat(desk.sync("--dry-run")).isZero();

        assertThat(desk.said()).contains("1 created, 1 updated, 1 unchanged");
        assertThat(desk.everythingStored()).isEqualTo(before);
        assertThat(desk.sync()).isZero();
        assertThat(desk.said()).contains("1 created, 1 updated, 1 unchanged");
    }

    @Test
    void postsAreDeletedOnlyWhenAskedFor() throws IOException {
        Files.delete(folder.resolve("_posts/2026-01-05-hello.md"));

        assertThat(desk.sync()).isZero();
        assertThat(desk.manuscript("hello").statusCode()).isEqualTo(200);
        assertThat(desk.sync("--delete")).isZero();

        assertThat(desk.said()).contains("deleted hello", "1 deleted, 1 unchanged");
        assertThat(desk.manuscript("hello").statusCode()).isEqualTo(410);
    }

    @Test
    void aSyncThatWasKilledGoesOnWhereItWas() throws IOException {
        desk.write("_posts/2026-01-06-new.md", post("New."));
        Files.writeString(folder.resolve(Journal.FILE), "{\"blog\":\"http", StandardOpenOption.APPEND);

        assertThat(desk.sync()).isZero();
        assertThat(desk.said()).contains("1 created, 2 unchanged");
        assertThat(desk.sync()).isZero();

        assertThat(desk.said()).startsWith("3 posts: 3 unchanged");
    }

    @Test
    void machinesGetOneObject() {
        assertThat(desk.sync("--json")).isZero();

        assertThat(desk.said()).startsWith("{").contains("\"unchanged\" : 2");
    }

    @Nested
    class BesideOthers {
        @Test
        void theirChangeIsNotOverwritten() {
            desk.change("PUT", "hello", post("Theirs."));
            desk.write("_posts/2026-01-05-hello.md", post("Mine."));

            assertThat(desk.sync()).isEqualTo(1);

            assertThat(desk.said()).contains("conflict ", "hello.md:1: was changed on the blog since");
            assertThat(desk.manuscript("hello").body()).contains("Theirs.");
        }

        @Test
        void theirChangeIsNotTakenBackByAFileThatStayedAsItWas() {
            desk.change("PUT", "hello", post("Theirs."));

            assertThat(desk.sync()).isEqualTo(1);

            assertThat(desk.manuscript("hello").body()).contains("Theirs.");
        }

        @Test
        void norByAnOldCloneThatKnowsNothing() throws IOException {
            desk.change("PUT", "hello", post("Theirs."));
            Files.delete(folder.resolve(Journal.FILE));

            assertThat(desk.sync()).isEqualTo(1);

            assertThat(desk.said()).contains("conflict ");
            assertThat(desk.manuscript("hello").body()).contains("Theirs.");
        }

        @Test
        void forceOverwritesIt() {
            desk.change("PUT", "hello", post("Theirs."));
            desk.write("_posts/2026-01-05-hello.md", post("Mine."));

            assertThat(desk.sync("--force")).isZero();

            assertThat(desk.manuscript("hello").body()).contains("Mine.");
        }

        @Test
        void aPostThatSomebodyDeletedComesBackOnlyWhenThatIsMeant() {
            desk.change("DELETE", "hello", "");

            assertThat(desk.sync()).isEqualTo(1);
            assertThat(desk.said()).contains("was deleted on the blog", "1 unchanged, 1 conflict");
            assertThat(desk.manuscript("hello").statusCode()).isEqualTo(410);
            assertThat(desk.sync("--force")).isZero();

            assertThat(desk.said()).contains("1 created, 1 unchanged");
        }

        @Test
        void onlyOneSyncOfAFolderAtATime() {
            try (var journal = Journal.of(folder, java.net.URI.create(desk.stage.url()))) {
                assertThat(journal.find("hello")).isPresent();
                assertThat(desk.sync()).isEqualTo(1);
                assertThat(desk.said()).contains("is under way");
            }
        }
    }

    @Nested
    class Slugs {
        @Test
        void twoFilesThatWantOneAreListedWithAPatternThatHelps() {
            desk.write("en/2026-01-05-hello.md", "---\nlang: en\n---\nHello.\n");
            desk.write("de/2026-01-05-hello.md", "---\nlang: de\n---\nHallo.\n");

            assertThat(desk.sync()).isEqualTo(1);

            assertThat(desk.said())
                    .contains("hello: _posts/2026-01-05-hello.md, de/2026-01-05-hello.md, en/2026-01-05-hello.md")
                    .contains("with --slug :lang-:title none would");
        }

        @Test
        void followAPattern() {
            assertThat(desk.sync("--slug", ":year-:month-:day-:title")).isZero();

            assertThat(desk.manuscript("2026-01-05-hello").statusCode()).isEqualTo(200);
        }

        @Test
        void aPatternWithAnUnknownPartIsRefused() {
            assertThat(desk.sync("--slug", ":title-:colour")).isEqualTo(1);

            assertThat(desk.said()).contains("--slug knows no :colour");
        }
    }
}
