package blog.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import blog.cli.Main;
import blog.local.Stage;
import blog.local.StageOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands for one post, with a profile that says where and with which token.
class SinglePostTest {
    private static final Stage STAGE = Stage.start(StageOptions.inMemory("a-token", Throwable::printStackTrace));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterAll
    static void stop() {
        STAGE.close();
    }

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(
                folder.resolve("config.toml"),
                "[mine]\nurl = \"" + STAGE.url() + "\"\ntoken = \"a-token\"\n[broken]\nurl = \"\"\ncolour = 1\n");
        Files.writeString(folder.resolve("post.md"), "---\ntitle: Hello\n---\nText.\n");
    }

    private int blog(String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("config.toml").toString()));
        return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    private int put(String slug) {
        return blog("put", slug, folder.resolve("post.md").toString(), "--profile", "mine");
    }

    @Test
    void aPostIsPutReadListedAndDeleted() {
        assertThat(put("hello")).isZero();
        assertThat(out).hasToString(STAGE.url() + "/posts/hello\n");
        STAGE.drain();

        assertThat(blog("get", "hello", "--profile", "mine")).isZero();
        assertThat(out).hasToString("---\ntitle: Hello\n---\nText.\n");
        assertThat(blog("get", "hello", "--json", "--profile", "mine")).isZero();
        assertThat(out.toString()).contains("\"html\" : \"<p>Text.</p>");
        assertThat(blog("list", "--profile", "mine")).isZero();
        assertThat(out.toString()).startsWith("published ").contains("hello  Hello");
        assertThat(blog("delete", "hello", "--profile", "mine")).isZero();
        assertThat(blog("get", "hello", "--profile", "mine")).isEqualTo(1);
    }

    @Test
    void aChangeOfAnotherVersionIsRefused() {
        assertThat(put("versioned")).isZero();
        assertThat(blog("get", "versioned", "--etag", "--profile", "mine")).isZero();
        String etag = out.toString().strip();

        assertThat(blog("delete", "versioned", "--if-match", "\"9-9-md\"", "--profile", "mine"))
                .isEqualTo(1);
        assertThat(blog("delete", "versioned", "--if-match", etag, "--profile", "mine"))
                .isZero();
    }

    @Test
    void anUnknownProfileAndAnUnknownKeyAreRefusedByName() {
        assertThat(blog("list", "--profile", "other")).isEqualTo(1);
        assertThat(blog("list", "--profile", "broken")).isEqualTo(1);

        assertThat(err.toString()).contains("no profile other", "[broken] has colour");
    }
}
