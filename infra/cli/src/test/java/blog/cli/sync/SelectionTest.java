package blog.cli.sync;

import static blog.cli.sync.Desk.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        desk.write("_posts/2026-01-05-hello.md", post("Hello."));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anythingByWhichToolsOfThisKindKnowMarkdownIsTaken() {
        for (String name : new String[] {"a.md", "b.markdown", "c.mkd", "d.mdown", "e.markdn", "f.MD", "g.html"}) {
            desk.write("_posts/2026-01-06-" + name, post("Text."));
        }
        desk.write("page.html", post("No post."));
        desk.write("_drafts_de/h.html", post("Text."));

        assertThat(desk.sync()).as(desk.said()).isZero();

        assertThat(desk.slugs()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "hello");
    }

    @Test
    void htmlElsewhereIsLeftOutAndToldToo() {
        desk.write("layouts/single.html", "<p>No post.</p>");
        desk.write("about.html", "<p>No post.</p>");

        assertThat(desk.sync("--all")).isZero();

        assertThat(desk.said()).contains("left out: 2 files of HTML, outside of _posts and _drafts");
        assertThat(desk.slugs()).containsExactly("hello");
    }

    @ParameterizedTest
    @CsvSource({
        "node_modules/pkg/notes.md, in node_modules or vendor",
        "vendor/bundle/notes.md, in node_modules or vendor",
        "deep/_site/notes.md, in a folder that begins with _",
        "_includes/notes.md, in a folder that begins with _",
        ".github/notes.md, with a dot at the beginning",
        ".notes.md, with a dot at the beginning",
        "archetypes/default.md, 'in archetypes or scaffolds, which hold templates'",
        "scaffolds/post.md, 'in archetypes or scaffolds, which hold templates'",
        "blog/_index.md, named _index",
        "blog/_index.de.md, named _index",
        "index.md, 'at the root, named index, 404 or README'",
        "404.md, 'at the root, named index, 404 or README'",
        "README.md, 'at the root, named index, 404 or README'"
    })
    void whatJekyllLeavesOutIsLeftOutAndTold(String path, String why) {
        desk.write(path, post("No post."));
        desk.write(path.replace(".md", ".mkd"), post("No post."));

        assertThat(desk.sync()).isZero();

        assertThat(desk.said()).contains("left out: 2 files " + why, "1 posts: 1 created");
        assertThat(desk.slugs()).containsExactly("hello");
    }

    @Test
    void filesWithoutFrontMatterAndPagesAreNoPostsOutsideOfPosts() {
        desk.write("notes.md", "Notes.\n");
        desk.write("about.md", "---\nlayout: page\n---\nAbout.\n");
        desk.write("blog/trip.md", post("Trip."));
        desk.write("_posts/2026-01-07-bare.md", "Bare.\n");
        desk.write("_posts/2026-01-08-odd.md", "---\nlayout: page\n---\nOdd.\n");

        assertThat(desk.sync()).isZero();

        assertThat(desk.said())
                .contains(
                        "left out: 1 file without front matter, outside of _posts and _drafts",
                        "left out: 1 file whose layout is page, home or default");
        assertThat(desk.slugs()).containsExactly("bare", "hello", "odd", "trip");
    }

    @Test
    void allTakesThemButNotWhatBeginsWithADot() {
        desk.write("notes.md", "Notes.\n");
        desk.write("README.md", "Read me.\n");
        desk.write("node_modules/package.md", "A package.\n");
        desk.write(".trash/old.md", post("Thrown away."));

        assertThat(desk.sync("--all")).isZero();

        assertThat(desk.slugs()).containsExactly("README", "hello", "notes", "package");
    }

    @Test
    void aFolderOfNotesWithoutAnyFrontMatterIsTaken() throws IOException {
        desk.delete("_posts/2026-01-05-hello.md");
        Files.delete(folder.resolve("_posts"));
        desk.write("notes/one.md", "One.\n");
        desk.write("two.md", "Two.\n");

        assertThat(desk.sync()).isZero();
        assertThat(desk.slugs()).containsExactly("one", "two");
        desk.write("three.md", post("Three, with front matter."));
        desk.write("two.md", "Two, changed.\n");
        assertThat(desk.sync()).isZero();
        assertThat(desk.said()).doesNotContain("left out").contains("1 created, 1 updated, 1 unchanged");
        desk.forget();
        desk.move("notes/one.md", "other/one.md");
        assertThat(desk.sync()).isZero();

        assertThat(desk.said()).doesNotContain("left out").contains("1 updated, 2 unchanged");
    }

    @Test
    void whatIsNoMarkdownIsToldAndAnErrorOnlyWhenStrict() {
        for (String name : new String[] {"a.textile", "b.adoc", "c.org", "d.rst"}) {
            desk.write("_posts/2026-01-06-" + name, "Text.\n");
        }
        desk.write("docs/e.adoc", "No post.\n");

        assertThat(desk.sync()).isZero();
        assertThat(desk.said()).contains("left out: 4 files that are no Markdown");
        assertThat(desk.sync("--strict")).isEqualTo(1);
        assertThat(desk.sync("--json")).isZero();

        assertThat(desk.said()).startsWith("{").contains("\"left out: 4 files that are no Markdown\"");
    }

    @Test
    void whatIsLeftOutIsNotDeleted() {
        desk.write("about.md", post("About."));
        desk.write("blog/odd name.md", "---\nslug: odd\n---\nText.\n");
        assertThat(desk.sync()).isZero();
        desk.write("about.md", "---\nlayout: page\n---\nAbout.\n");
        desk.move("blog/odd name.md", "_site/odd.md");

        assertThat(desk.sync("--delete")).isZero();

        assertThat(desk.said()).doesNotContain("deleted");
        assertThat(desk.slugs()).containsExactly("about", "hello", "odd");
    }

    @Test
    void linksThatLeadNowhereOrInCirclesAreToldInALine() throws IOException {
        Files.createSymbolicLink(folder.resolve("_posts/2026-01-06-nowhere.md"), Path.of("gone.md"));
        Files.createSymbolicLink(folder.resolve("_posts/2026-01-07-self.md"), Path.of("2026-01-07-self.md"));
        Files.createSymbolicLink(folder.resolve("_posts/circle"), Path.of(".."));

        assertThat(desk.sync()).isEqualTo(1);

        assertThat(desk.said())
                .contains("nowhere.md:1: cannot be read", "self.md:1: cannot be read", "is a link to a folder")
                .contains("1 created, 2 refused")
                .doesNotContain("Exception");
    }

    @Test
    void draftsByThemselvesAreNotPublished() {
        desk.write("_drafts/idea.md", post("An idea."));

        assertThat(blog.cli.Main.run(
                        new java.io.PrintWriter(new java.io.StringWriter()),
                        new java.io.PrintWriter(new java.io.StringWriter()),
                        "sync",
                        folder.resolve("_drafts").toString(),
                        "--to",
                        desk.stage.url(),
                        "--token",
                        Desk.TOKEN))
                .isEqualTo(1);

        assertThat(desk.slugs()).isEmpty();
    }
}
