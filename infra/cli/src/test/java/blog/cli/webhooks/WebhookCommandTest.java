package blog.cli.webhooks;

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

/// Webhooks and what they are told of by the command line, over the API.
class WebhookCommandTest {
    private static final Stage STAGE = Stage.start(StageOptions.inMemory("a-token", Throwable::printStackTrace));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterAll
    static void stop() {
        STAGE.close();
    }

    private int blog(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", STAGE.url().toString(), "--token", "a-token"));
        return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    @Test
    void aWebhookIsMadeListedTriedReplayedAndDeleted() {
        assertThat(blog(
                        "webhook",
                        "add",
                        "http://127.0.0.1:65535/hook",
                        "--events",
                        "blog.post.created,blog.post.deleted"))
                .as("%s", err)
                .isZero();
        String secret = out.toString().strip();
        assertThat(secret).startsWith("whsec_");
        String id = err.toString().replaceAll("(?s).* has the id (\\S+) .*", "$1");

        assertThat(blog("webhook", "list")).isZero();
        assertThat(out.toString())
                .contains(id + "  active    http://127.0.0.1:65535/hook\n")
                .doesNotContain(secret);
        assertThat(blog("webhook", "list", "--json")).isZero();
        assertThat(out.toString()).startsWith("[").contains("blog.post.deleted");

        assertThat(blog("webhook", "test", id)).isZero();
        String delivery = out.toString().replaceAll("(?s)sent as (\\S+)\n", "$1");
        assertThat(blog("webhook", "deliveries", id, "--limit", "5")).isZero();
        assertThat(out.toString()).contains(delivery + "  pending    blog.webhook.test  tests/");
        assertThat(blog("webhook", "deliveries", id, "--json")).isZero();
        assertThat(out.toString()).startsWith("[").contains(delivery);

        assertThat(blog("webhook", "replay", id)).isZero();
        assertThat(out.toString()).isEqualTo("0 changes are looked at\n");
        assertThat(blog("webhook", "replay", id, "--since", "nonsense")).isEqualTo(1);
        assertThat(err.toString()).contains("since");

        assertThat(blog("webhook", "delete", id)).isZero();
        assertThat(blog("webhook", "delete", id)).isEqualTo(1);
        assertThat(blog("webhook", "test", id)).isEqualTo(1);
        assertThat(blog("webhook")).isEqualTo(2);
    }

    @Test
    void whatTheApiRefusesIsTold() {
        assertThat(blog("webhook", "add", "ftp://example.org")).isEqualTo(1);
        assertThat(err.toString()).contains("url must be an absolute address");
        assertThat(blog("webhook", "add", "https://example.org", "--events", "post"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("events[0] must be one of");
    }

    @Test
    void whatThereIsToTellIsToldAndWhereToGoOn() {
        assertThat(blog("events", "tail", "--once")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("go on with --since ");
        assertThat(blog("events", "tail", "--once", "--since", "nonsense")).isEqualTo(1);
        assertThat(blog("events")).isEqualTo(2);
    }
}
