package blog.suite.comments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Comments that are refused, each with its own problem, and no comment is made.
@AgainstApi
class BadCommentChecks {
    private static final int MAX_BYTES = 8 * 1024;

    private final Shelf shelf;
    private final String slug;

    BadCommentChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("refused");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
    }

    @AfterEach
    void noCommentWasMade() {
        assertThat(shelf.api().get(Shelf.comments(slug)).expect(200).json().path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"author\":{\"name\":\"A\"},\"markdown\":\"\"}",
                "{\"author\":{\"name\":\"A\"},\"markdown\":\" \\n\\t \"}",
                "{\"author\":{\"name\":\"A\"}}",
                "{\"author\":{\"name\":\"A\"},\"markdown\":null}",
                "{\"author\":{\"name\":\"A\"},\"markdown\":7}",
                "{\"author\":{\"name\":\"\"},\"markdown\":\"x\"}",
                "{\"author\":{\"name\":\"  \"},\"markdown\":\"x\"}",
                "{\"author\":{},\"markdown\":\"x\"}",
                "{\"author\":\"A\",\"markdown\":\"x\"}",
                "{\"markdown\":\"x\"}",
                "{\"author\":{\"name\":\"A\",\"url\":\"javascript:alert(1)\"},\"markdown\":\"x\"}",
                "{\"author\":{\"name\":\"A\",\"url\":\"not a url\"},\"markdown\":\"x\"}",
                "{\"author\":{\"name\":\"A\"},\"markdown\":\"x\",\"parent\":7}",
                "{\"author\":{\"name\":\"A\"},\"markdown\":\"x\",\"status\":\"visible\"}",
                "{\"author\":{\"name\":\"A\",\"email\":\"a@b.example\"},\"markdown\":\"x\"}"
            })
    void whatCanBeReadAndIsNoCommentIsNotAcceptable(String json) {
        Answer refused = shelf.comment(slug, json).send().isProblem(422);

        assertThat(refused.json().path("errors")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "日", "🦊"})
    void aCommentOverEightKibibytesIsNotAcceptable(String letter) {
        int width = letter.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        String json = "{\"author\":{\"name\":\"A\"},\"markdown\":\"" + letter.repeat(MAX_BYTES / width + 1) + "\"}";

        shelf.comment(slug, json).send().isProblem(422);
    }

    @Test
    void aNameOverAHundredCharactersIsNotAcceptable() {
        shelf.comment(slug, "{\"author\":{\"name\":\"" + "a".repeat(101) + "\"},\"markdown\":\"x\"}")
                .send()
                .isProblem(422);
    }

    static Stream<String> unreadable() {
        String good = "{\"author\":{\"name\":\"A\"},\"markdown\":\"x\"";
        return Stream.of(
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "{'author':1}",
                good,
                good + "} trailing",
                good + "}{}",
                good + ",\"markdown\":\"y\"}",
                good + ",\"author\":{\"name\":\"B\",\"name\":\"C\"}}",
                good + ",\"deep\":" + "[".repeat(40) + "]".repeat(40) + "}",
                good + ",\"number\":" + "9".repeat(300) + "}",
                "{\"author\":{\"name\":\"A\"},\"markdown\":\"x\\u0000\"}",
                "{\"author\":{\"name\":\"A\"},\"markdown\":\"x\\ud800\"}",
                "{\"author\":{\"name\":\"\\udc00\"},\"markdown\":\"x\"}",
                "{\"author\":{\"name\":\"A\"},\"markdown\":\"x\ty\"}",
                good + ",}",
                good + "} // comment");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNotStrictJsonCannotBeRead(String json) {
        shelf.comment(slug, json).send().isProblem(400);
    }

    @Test
    void bytesThatAreNotUtf8CannotBeRead() {
        byte[] latin = "{\"author\":{\"name\":\"A\"},\"markdown\":\"\u00e9\u00ff\"}".getBytes(ISO_8859_1);

        shelf.comment(slug, "").carrying(latin).send().isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/markdown", "application/xml", "application/x-www-form-urlencoded"})
    void anythingButJsonIsRefusedWithWhatIsTaken(String type) {
        Answer refused = shelf.comment(slug, "{\"author\":{\"name\":\"A\"},\"markdown\":\"x\"}")
                .with("Content-Type", type)
                .send();

        assertThat(refused.isProblem(415).header("Accept-Post")).isEqualTo("application/json");
    }

    @Test
    void aHeapOfJsonIsRefused() {
        Answer refused = shelf.comment(slug, "{\"author\":{\"name\":\"" + "a".repeat(400_000) + "\"}}")
                .send();

        assertThat(refused.status()).isIn(400, 413, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "sort=name", "cursor=bm9uZQ", "unknown=1", "limit=1&limit=2"})
    void aQueryThatCommentsDoNotTakeIsRefused(String query) {
        shelf.api().get(Shelf.comments(slug) + "?" + query).send().isProblem(400);
    }
}
