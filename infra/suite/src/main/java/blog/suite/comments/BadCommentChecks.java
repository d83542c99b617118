package blog.suite.comments;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "{\"author\":{\"name\":\"\\u200b\\u2060\"},\"markdown\":\"x\"}",
                "{\"author\":{\"name\":\"A\"},\"markdown\":\"\\u2800\\u3164\"}",
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
    void aCommentOverEightKibibytesIsTooLarge(String letter) {
        int width = letter.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        String json = "{\"author\":{\"name\":\"A\"},\"markdown\":\"" + letter.repeat(MAX_BYTES / width + 1) + "\"}";

        shelf.comment(slug, json).send().isProblem(413);
    }

    @Test
    void aNameOverAHundredCharactersIsNotAcceptable() {
        shelf.comment(slug, "{\"author\":{\"name\":\"" + "a".repeat(101) + "\"},\"markdown\":\"x\"}")
                .send()
                .isProblem(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/markdown", "application/xml", "application/x-www-form-urlencoded"})
    void anythingButJsonIsRefusedWithWhatIsTaken(String type) {
        Answer refused = shelf.comment(slug, "{\"author\":{\"name\":\"A\"},\"markdown\":\"x\"}")
                .with("Content-Type", type)
                .send();

        assertThat(refused.isProblem(415).header("Accept-Post")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "sort=name", "cursor=bm9uZQ", "unknown=1", "limit=1&limit=2"})
    void aQueryThatCommentsDoNotTakeIsRefused(String query) {
        shelf.api().get(Shelf.comments(slug) + "?" + query).send().isProblem(400);
    }
}
