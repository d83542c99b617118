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

/// JSON that is not taken, and no comment is made of it.
@AgainstApi
class BadJsonChecks {
    private final Shelf shelf;
    private final String slug;

    BadJsonChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("unreadable");
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

    @Test
    void aHeapOfJsonIsRefused() {
        Answer refused = shelf.comment(slug, "{\"author\":{\"name\":\"" + "a".repeat(400_000) + "\"}}")
                .send();

        assertThat(refused.status()).isIn(400, 413, 422);
    }
}
