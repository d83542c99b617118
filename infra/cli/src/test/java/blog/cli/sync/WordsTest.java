package blog.cli.sync;

import static blog.cli.sync.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;

import blog.cli.remote.RemoteBlog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody's words are overwritten, by a clone that has no journal of them least of all.
class WordsTest {
    private static final String FILE = "_posts/2026-01-05-hello.md";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        desk.write(FILE, post("Hello."));
        assertThat(desk.sync()).isZero();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void aColleaguesAreKept() {
        assertThat(desk.change(desk.colleague(), "PUT", "hello", post("Theirs.")))
                .isEqualTo(200);
        desk.write(FILE, post("Mine, out of an old clone."));
        desk.forget();

        assertThat(desk.sync()).isEqualTo(1);
        assertThat(desk.said()).contains("conflict ", "was changed on the blog since");
        assertThat(desk.manuscript("hello").body()).contains("Theirs.");
        assertThat(desk.sync("--force")).isZero();

        assertThat(desk.manuscript("hello").body()).contains("Mine");
    }

    @Test
    void onesOwnAreEdited() {
        desk.write(FILE, post("Hello again."));
        desk.forget();

        assertThat(desk.sync()).as(desk.said()).isZero();

        assertThat(desk.said()).contains("1 updated");
    }

    @Test
    void aColleaguesThatTheClonesHistoryHasAreEdited() throws IOException, InterruptedException {
        git("init", "-q");
        desk.write(FILE, post("Theirs."));
        git("add", "_posts");
        git("commit", "-q", "-m", "theirs");
        assertThat(desk.change(desk.colleague(), "PUT", "hello", post("Theirs.")))
                .isEqualTo(200);
        desk.write(FILE, post("Theirs, and mine."));
        git("commit", "-q", "-a", "-m", "mine");
        desk.forget();

        assertThat(desk.sync()).as(desk.said()).isZero();

        assertThat(desk.manuscript("hello").body()).contains("and mine");
        desk.write(FILE, post("Hello."));
        git("commit", "-q", "-a", "-m", "as it was");
        desk.forget();
        assertThat(desk.sync()).as("a revert").isZero();
        assertThat(desk.manuscript("hello").body()).contains("Hello.");
    }

    @Test
    void lineEndsAreNoWords() throws IOException {
        desk.write(FILE, post("Hello.").replace("\n", "\r\n"));

        assertThat(desk.sync()).isZero();
        assertThat(desk.said()).contains("differs from the blog's only in its line ends", "1 unchanged");
        assertThat(desk.sync()).isZero();
        assertThat(desk.said()).startsWith("1 posts: 1 unchanged");
        desk.forget();
        assertThat(desk.sync()).isZero();

        assertThat(desk.said()).contains("1 unchanged");
        assertThat(desk.manuscript("hello").body()).isEqualTo(post("Hello."));
    }

    @Test
    void aJournalOfAnotherBlogIsNone() throws IOException {
        Path journal = folder.resolve(Journal.FILE);
        Files.writeString(journal, Files.readString(journal).replace("http://localhost", "http://elsewhere"));
        assertThat(desk.change(desk.colleague(), "PUT", "hello", post("Theirs.")))
                .isEqualTo(200);
        desk.write(FILE, post("Mine."));

        assertThat(desk.sync()).isEqualTo(1);

        assertThat(desk.manuscript("hello").body()).contains("Theirs.");
    }

    @Test
    void anEmptyFolderDeletesNothingUnlessForced() {
        desk.delete(FILE);

        assertThat(desk.sync("--delete")).isEqualTo(1);
        assertThat(desk.said()).contains("there is no post in ", "1 of the blog's 1 posts");
        assertThat(desk.manuscript("hello").statusCode()).isEqualTo(200);
        assertThat(desk.sync("--delete", "--force")).isZero();

        assertThat(desk.manuscript("hello").statusCode()).isEqualTo(410);
    }

    @Test
    void noMoreThanHalfOfABlogIsDeletedUnasked() {
        for (int i = 0; i < 4; i++) {
            desk.write("_posts/2026-01-06-more" + i + ".md", post("More " + i));
        }
        assertThat(desk.sync()).isZero();
        for (int i = 0; i < 3; i++) {
            desk.delete("_posts/2026-01-06-more" + i + ".md");
        }

        assertThat(desk.sync("--delete")).isEqualTo(1);
        assertThat(desk.said()).contains("--delete would delete 3 of the blog's 5 posts (--force does it)");
        assertThat(desk.slugs()).hasSize(5);
        assertThat(desk.sync("--delete", "--force")).isZero();

        assertThat(desk.slugs()).containsExactly("hello", "more3");
    }

    @Test
    void aDryRunRefusesWhatTheSyncWouldRefuse() {
        desk.write("_posts/2026-01-06-broken.md", "---\ntitle: [\n---\nText.\n");
        desk.write("_posts/2026-01-07-latin.md", new byte[] {'-', '-', '-', '\n', '-', '-', '-', '\n', (byte) 0xe4});
        desk.write("_posts/2026-01-08-large.md", post("x ".repeat(700_000)));
        desk.write("_posts/2026-01-09-fine.md", post("Fine."));
        desk.write("_posts/2026-01-09-{{.md", post("Fine."));

        assertThat(desk.sync("--dry-run")).isEqualTo(1);
        List<String> rehearsed = lines();
        assertThat(desk.sync()).isEqualTo(1);

        assertThat(desk.said()).contains("6 posts: 1 created, 1 unchanged, 4 refused");
        assertThat(rehearsed).isEqualTo(lines());
    }

    /// Several are at work at a time, so the order is theirs.
    private List<String> lines() {
        return desk.said()
                .lines()
                .map(line -> line.replaceFirst(" in \\d+ s$", ""))
                .sorted()
                .toList();
    }

    @Test
    void aSyncEndsWhenReadersListsShowWhatItWrote() {
        for (int i = 0; i < 40; i++) {
            desk.write("_posts/20" + (10 + i % 4) + "-01-06-many" + i + ".md", post("Text " + i));
        }

        assertThat(desk.sync()).isZero();

        assertThat(desk.listed()).contains("many0", "many39").hasSize(41);
        int reads = desk.requests().getOrDefault("GET 200", 0);
        assertThat(desk.sync()).isZero();
        assertThat(desk.requests().get("GET 200")).isEqualTo(reads + 1);
        assertThat(desk.sync("--wait", "0")).isZero();
    }

    @Test
    void aColleaguesGoWithNoFileOfOurs() {
        String colleague = desk.colleague();
        for (String name : List.of("mine", "more", "most", "much", "many")) {
            desk.write("_posts/2026-01-06-" + name + ".md", post(name));
        }
        assertThat(desk.sync()).isZero();
        desk.change(colleague, "PUT", "theirs", post("Theirs."));
        desk.change(colleague, "PUT", "hello", post("Edited by them."));
        desk.delete(FILE);
        desk.delete("_posts/2026-01-06-mine.md");

        assertThat(desk.sync("--delete")).isEqualTo(1);

        assertThat(desk.said()).contains("was written or changed by others", "1 deleted");
        assertThat(desk.slugs()).contains("theirs", "hello").doesNotContain("mine");
    }

    @Test
    void anOlderPlaceIsNotWhereAPostMovesTo() {
        desk.move(FILE, "_drafts/hello.md");
        assertThat(desk.sync()).isZero();
        desk.move("_drafts/hello.md", FILE);
        desk.forget();

        assertThat(desk.sync()).isEqualTo(1);

        assertThat(desk.said()).contains("lies at _drafts/hello.md on the blog");
        assertThat(desk.listed()).doesNotContain("hello");
    }

    @Test
    void aMoveCountsThoughLineEndsHaveChangedToo() {
        desk.delete(FILE);
        desk.write("_drafts/hello.md", post("Hello.").replace("\n", "\r\n"));

        assertThat(desk.sync()).as(desk.said()).isZero();

        assertThat(desk.listed()).doesNotContain("hello");
    }

    @Test
    void whatIsWithdrawnIsExportedAsADraft() {
        desk.move(FILE, "_drafts/hello.md");
        desk.write("_drafts/other.md", post("Other."));
        assertThat(desk.sync()).isZero();
        Path copy = folder.resolveSibling("copy-of-" + folder.getFileName());

        assertThat(desk.export(copy)).isZero();

        assertThat(copy.resolve("_drafts/hello.md")).exists();
        assertThat(copy.resolve("_posts")).doesNotExist();
    }

    @Test
    void aFolderThatIsServedAgainUndoesNothing() throws InterruptedException {
        desk.write("_posts/2026-01-06-other.md", post("Other."));
        assertThat(desk.sync()).isZero();
        desk.change("PUT", "hello", post("Edited on the blog."));
        desk.change("DELETE", "other", "");

        try (var blog = new RemoteBlog(URI.create(desk.stage.url()), Desk.TOKEN)) {
            new FolderUpload(blog).run(folder);
        }

        assertThat(desk.manuscript("hello").body()).contains("Edited on the blog.");
        assertThat(desk.manuscript("other").statusCode()).isEqualTo(410);
    }

    @Test
    void aFolderWithinTheDraftsIsNoBlog() {
        desk.write("_drafts/en/secret.md", post("Not yet."));
        var within = new Desk(folder.resolve("_drafts/en"), desk.stage);

        assertThat(within.sync()).isEqualTo(1);

        assertThat(within.said()).contains("looks as if its posts were to be published");
        assertThat(desk.listed()).doesNotContain("secret");
    }
}
