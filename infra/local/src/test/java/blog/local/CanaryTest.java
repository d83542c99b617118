package blog.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.codec.Gzip;
import blog.rig.events.Arrivals;
import blog.rig.wire.BlogClient;
import blog.rig.wire.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Of a commenter who was erased nothing is left: not in a table, an index or a queue, and not in what was
/// printed. The streams of the tables, which forget within a day, and letters that were sent are not looked at.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CanaryTest {
    private static final String NAME = "Canaria Zwitscher";
    private static final String EMAIL = "canaria@birds.example";
    private static final String TEXT = "I am a yellow bird";
    /// What a proxy before the gateway says, and what the gateway sees itself.
    private static final List<String> ADDRESSES = List.of("203.0.113.77", "127.0.0.1");

    private static final List<String> WORDS = List.of(NAME, EMAIL, TEXT, "canaria");

    private final StringWriter failures = new StringWriter();

    @Test
    void nothingIsLeftOfWhoWasErased() {
        var printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        var environment = Map.of(
                "BLOG_MAIL_FROM", "blog@blog.example",
                "BLOG_MAIL_MODERATORS", "moderator@blog.example",
                "BLOG_COMMENTS", "first");
        var options = new StageOptions(
                "127.0.0.1",
                0,
                null,
                "dev",
                environment,
                Arrivals.ORDERLY,
                false,
                failure -> failure.printStackTrace(new PrintWriter(failures)));
        try (var stage = Stage.start(options)) {
            sing(stage);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(hits(printed.toString(StandardCharsets.UTF_8), WORDS)).isZero();
        assertThat(hits(printed.toString(StandardCharsets.UTF_8), ADDRESSES)).isZero();
        assertThat(failures.toString()).isEmpty();
    }

    private static void sing(Stage stage) {
        String api = stage.url();
        var blog = new BlogClient(api, "dev");
        blog.put("song", "---\ntitle: Song\ndate: 2026-01-05\n---\nText.\n");
        JsonNode first = comment(api, null);
        approve(api, first);
        JsonNode second = comment(api, first.path("id").asText());
        assertThat(Mailbox.subscribe(api, "song", first, EMAIL)).isEqualTo(202);
        String yes = letter(stage, "/subscriptions/");
        assertThat(Mailbox.call("POST", yes, "").statusCode()).isEqualTo(200);
        assertThat(second.path("id").asText()).isNotEmpty();
        stage.drain();
        assertThat(hits(content(stage), WORDS)).isGreaterThanOrEqualTo(4);
        assertThat(hits(content(stage), ADDRESSES)).as("addresses, before").isZero();

        assertThat(Mailbox.call("POST", api + "/privacy", "{\"email\":\"" + EMAIL + "\"}")
                        .statusCode())
                .isEqualTo(202);
        String own = letter(stage, "/privacy/");
        assertThat(Mailbox.call("GET", own, "").body()).contains(NAME, TEXT);
        assertThat(Mailbox.call("DELETE", own, "").statusCode()).isEqualTo(204);
        stage.drain();

        Waiting.until(() -> hits(content(stage), WORDS) == 0);
        assertThat(hits(content(stage), ADDRESSES)).isZero();
        assertThat(Mailbox.call("GET", api + "/posts/song/comments", "").body()).doesNotContain(NAME, TEXT);
        assertThat(Mailbox.call("GET", api + "/moderation?status=held", "", "Authorization", "Bearer dev")
                        .body())
                .doesNotContain(NAME, TEXT);
    }

    private static JsonNode comment(String api, @Nullable String parent) {
        String body = "{\"author\":{\"name\":\"" + NAME + "\"},\"email\":\"" + EMAIL + "\",\"markdown\":\"" + TEXT
                + "\"" + (parent == null ? "" : ",\"parent\":\"" + parent + "\"") + "}";
        var answer = Mailbox.call(
                "POST",
                api + "/posts/song/comments",
                body,
                "X-Forwarded-For",
                ADDRESSES.getFirst(),
                "User-Agent",
                "canaria/1.0",
                "Referer",
                "https://canaria.example/");
        assertThat(answer.statusCode()).isBetween(201, 202);
        return Mailbox.json(answer);
    }

    private static void approve(String api, JsonNode comment) {
        JsonNode held = Mailbox.json(
                        Mailbox.call("GET", api + "/moderation?status=held", "", "Authorization", "Bearer dev"))
                .path("items")
                .path(0);
        String decision = "{\"decisions\":[{\"post\":\"%s\",\"id\":\"%s\",\"status\":\"visible\",\"version\":%d}]}"
                .formatted(
                        held.at("/post/id").asText(),
                        comment.path("id").asText(),
                        held.path("version").asLong());
        assertThat(Mailbox.call("POST", api + "/moderation", decision, "Authorization", "Bearer dev")
                        .statusCode())
                .isEqualTo(200);
    }

    /// The link of the letter that comes.
    private static String letter(Stage stage, String path) {
        Waiting.until(() -> stage.post().sent().stream().anyMatch(letter -> isAbout(letter.bytes(), path)));
        return stage.post().sent().stream()
                .filter(letter -> isAbout(letter.bytes(), path))
                .map(letter -> Mailbox.link(letter.bytes(), path))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAbout(byte[] letter, String path) {
        return new String(letter, StandardCharsets.US_ASCII)
                .replace("=\r\n", "")
                .contains(path);
    }

    /// Everything in every table, with its queues; what is packed is unpacked.
    private static String content(Stage stage) {
        var all = new StringBuilder();
        for (String table : stage.dynamo().listTables().tableNames()) {
            stage.dynamo()
                    .scanPaginator(ScanRequest.builder().tableName(table).build())
                    .items()
                    .forEach(item -> item.values()
                            .forEach(value -> all.append(text(value)).append('\n')));
        }
        return all.toString();
    }

    private static String text(AttributeValue value) {
        if (value.b() == null) {
            return value.toString();
        }
        byte[] bytes = value.b().asByteArray();
        boolean packed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return new String(packed ? Gzip.unpack(bytes) : bytes, StandardCharsets.UTF_8);
    }

    private static long hits(String text, List<String> words) {
        return words.stream().filter(text::contains).count();
    }
}
