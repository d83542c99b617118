package blog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blog.rig.dynamo.LocalDynamo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int blog(String... arguments) {
        return Main.command(folder.resolve("blog.toml"))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    /// `serve` on an empty folder and a free port, unless `more` says otherwise.
    private int serve(String... more) throws IOException {
        Path posts = Files.createDirectories(folder.resolve("posts"));
        var arguments = new ArrayList<>(List.of("serve", "--once"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
        if (!arguments.contains("--posts")) {
            arguments.addAll(List.of("--posts", posts.toString()));
        }
        return blog(arguments.toArray(String[]::new));
    }

    private void assertRefusal(int code, int expected, String reason) {
        assertThat(err.toString())
                .startsWith("blog: ")
                .contains(reason)
                .doesNotContain("\n\t")
                .hasLineCount(1);
        assertThat(code).isEqualTo(expected);
    }

    @Nested
    class Help {
        @Test
        void namesEveryCommand() {
            assertThat(blog("help")).isZero();
            assertThat(out.toString()).contains("serve", "rebuild", "check", "curl -T");
        }

        @Test
        void explainsServe() {
            assertThat(blog("serve", "--help")).isZero();
            assertThat(out.toString()).contains("--port", "--posts", "--data", "--token", "--zone", "blog.toml");
        }

        @Test
        void comesWithoutACommandToo() {
            assertThat(blog()).isZero();
            assertThat(out.toString()).startsWith("Usage: blog");
        }
    }

    @Nested
    class Refusing {
        @Test
        void anUnknownFlag() throws IOException {
            assertRefusal(serve("--prot", "1"), 2, "--prot");
        }

        @Test
        void aPortThatIsNoNumber() throws IOException {
            assertRefusal(serve("--port", "http"), 2, "--port");
        }

        @Test
        void aPortInUse() throws IOException {
            try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                assertRefusal(serve("--port", Integer.toString(taken.getLocalPort())), 1, "is in use");
            }
        }

        @Test
        void aFolderOfPostsThatIsNotThere() throws IOException {
            assertRefusal(serve("--posts", folder + "/none"), 1, "there is no folder " + folder + "/none");
        }

        @Test
        void aDataFolderThatCannotBeMade() throws IOException {
            assertRefusal(serve("--data", folder + "/none/data"), 1, "there is no folder " + folder + "/none");
        }

        @Test
        void aDataFolderThatIsInUse() throws IOException {
            try (var _ = LocalDynamo.in(folder.resolve("data"))) {
                assertRefusal(serve("--data", folder + "/data"), 1, "is in use");
            }
        }

        @Test
        void aZoneThatIsNone() throws IOException {
            assertRefusal(serve("--zone", "Europe/Atlantis"), 1, "--zone must be a time zone");
        }

        @Test
        void aSettingThatIsNone() throws IOException {
            Files.writeString(folder.resolve("blog.toml"), "title = \"T\"\nzoen = \"UTC\"\n");

            assertRefusal(serve(), 1, "blog.toml:2: zoen is no setting");
        }

        @Test
        void settingsThatAreNoToml() throws IOException {
            Files.writeString(folder.resolve("blog.toml"), "title = \"T\n");

            assertRefusal(serve(), 1, "blog.toml:1:");
        }

        @Test
        void toRebuildWhatIsNotThere() {
            assertRefusal(blog("rebuild", "--data", folder + "/none"), 1, "there is no data folder");
        }

        @Test
        void toRebuildABlogThatDoesNotServe() {
            assertRefusal(blog("rebuild", "--url", "http://localhost:1/v1"), 1, "no blog serves at");
        }
    }

    @Nested
    class Serving {
        private void post(String path, String text) throws IOException {
            Path file = folder.resolve("posts").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }

        @Test
        void uploadsEveryPostOfAFolder() throws IOException {
            post("2026-1-5-one.md", "---\ntitle: One\n---\nText.\n");
            post("deep/er/two.markdown", "---\ntitle: Two\n---\nText.\n");
            post("_drafts/three.md", "---\ntitle: Three\n---\nText.\n");
            post(".hidden.md", "---\ntitle: [\n---\n");
            post("notes.txt", "no post");

            assertThat(serve()).isZero();

            assertThat(err.toString()).isEmpty();
            assertThat(out.toString()).contains("3 of 3 posts").containsPattern("\nready http://localhost:\\d+/v1\n$");
        }

        @Test
        void saysWhichPostIsRefusedAndWhyAndLoadsTheOthers() throws IOException {
            post("good.md", "---\ntitle: Good\n---\nText.\n");
            post("bad.md", "---\ntitle: Bad\ntags: [a\n---\nText.\n");
            post("other/2026-01-05-good.md", "---\ntitle: Another\n---\nAnother.\n");

            assertThat(serve()).isEqualTo(1);

            assertThat(err.toString().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).matches(".*/bad\\.md:[34]: .+"),
                            line -> assertThat(line).endsWith("has the same slug as " + folder + "/posts/good.md"));
            assertThat(out.toString()).contains("1 of 3 posts", "\nready ");
        }

        @Test
        void takesSettingsFromTheFileUnlessAFlagSaysOtherwise() throws IOException {
            Files.writeString(
                    folder.resolve("blog.toml"), "data = \"%s/data\"\nzone = \"Nowhere\"\n".formatted(folder));

            assertThat(serve("--zone", "Asia/Tokyo")).as("%s", err).isZero();
            assertThat(folder.resolve("data/blog.db")).exists();

            out.getBuffer().setLength(0);
            assertThat(blog("rebuild", "--data", folder + "/data")).isZero();
            assertThat(out.toString()).isEqualTo("0 posts read, nothing differed\n");
        }
    }
}
