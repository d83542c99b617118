package blog.cli.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import blog.cli.Main;
import blog.local.Stage;
import blog.local.StageOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Tokens by the command line, over the API.
class TokenCommandTest {
    private static final Stage STAGE = Stage.start(StageOptions.inMemory("a-token", Throwable::printStackTrace));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterAll
    static void stop() {
        STAGE.close();
    }

    private int token(String... arguments) {
        return as("a-token", arguments);
    }

    private int as(String token, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("token"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--url", STAGE.url().toString(), "--token", token));
        return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    @Test
    void aTokenIsMadeListedUsedAndRevoked() {
        assertThat(token("create", "Ada", "--role", "editor", "--days", "3", "--prefix", "docs-"))
                .as("%s", err)
                .isZero();
        String secret = out.toString().strip();
        String id = err.toString().replaceAll("(?s).* has the id (\\S+) .*", "$1");

        assertThat(token("list")).isZero();
        assertThat(out.toString())
                .containsPattern(id + "  editor     \\d{4}-\\S+Z  docs-  Ada\n")
                .doesNotContain(secret);
        assertThat(token("list", "--json")).isZero();
        assertThat(out.toString()).startsWith("[").contains(id);

        assertThat(as(secret, "list")).isEqualTo(1);
        assertThat(err.toString()).contains("The role editor may not do this.");

        assertThat(token("revoke", id)).isZero();
        assertThat(as(secret, "list")).isEqualTo(1);
        assertThat(err.toString()).contains("does not take this token");
        assertThat(token("revoke", id)).isEqualTo(1);
    }

    @Test
    void whatTheApiRefusesIsTold() {
        assertThat(token("create", "Ada", "--role", "king")).isEqualTo(1);
        assertThat(err.toString()).contains("role must be one of owner, editor");
        assertThat(token()).isEqualTo(2);
    }
}
