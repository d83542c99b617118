package blog.suite.comments;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The form that comes before a comment. It comes to a handful of comments, since an hour has room for few.
@AgainstApi
class FormChecks {
    private static final Duration WAIT = Duration.ofSeconds(3);

    private final Shelf shelf;
    private final String slug;

    FormChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("formed");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
    }

    @Test
    @Everywhere
    void saysWhatToDoAndWhatWouldBecomeOfAComment() {
        Answer form = form();

        assertThat(form.header("Cache-Control")).contains("no-store");
        assertThat(form.at("/open")).isEqualTo("true");
        assertThat(Instant.parse(form.at("/expires")))
                .isEqualTo(Instant.parse(form.at("/notBefore")).minus(WAIT).plus(Duration.ofHours(24)));
        assertThat(form().at("/form")).isNotEqualTo(form.at("/form"));
    }

    @Test
    void thereIsNoneWhereThereIsNoPost() {
        shelf.api().get(Shelf.comments(shelf.own("missing")) + "/form").send().isProblem(404);
    }

    @Test
    void aTokenThatIsNoneIsRefusedWithAFreshForm() {
        Answer refused = shelf.commentAsStranger(slug, body("x".repeat(48), 0)).expect(422);

        assertThat(refused.at("/errors/0/field")).isEqualTo("form");
        assertThat(refused.at("/form/form")).hasSize(48);
    }

    @Test
    void aTokenThatIsUsedAtOnceIsRefused() {
        Answer form = form();

        shelf.commentAsStranger(slug, solved(form)).expect(422);
    }

    @Test
    void aTokenCountsOnceAndTheSameRequestGetsTheFirstAnswer() throws InterruptedException {
        Answer form = form();
        Thread.sleep(WAIT.plusMillis(500));
        String body = solved(form);
        Answer first = shelf.commentAsStranger(slug, body).send();
        assertThat(first.status()).isIn(201, 202);

        Answer again = shelf.commentAsStranger(slug, body).expect(first.status());
        assertThat(again.json()).isEqualTo(first.json());
        Answer other =
                shelf.commentAsStranger(slug, body.replace("Hello", "Hello!")).expect(422);
        assertThat(other.at("/errors/0/field")).isEqualTo("form");
        assertThat(other.at("/form/form")).hasSize(48);
    }

    private Answer form() {
        return shelf.api().get(Shelf.comments(slug) + "/form").expect(200);
    }

    private static String solved(Answer form) {
        String token = form.at("/form");
        int bits = form.json().path("bits").intValue();
        long proof = 0;
        while (!begins(token + proof, bits)) {
            proof++;
        }
        return body(token, proof);
    }

    private static String body(String token, long proof) {
        return "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Hello\",\"form\":\"%s\",\"proof\":%d}"
                .formatted(token, proof);
    }

    /// Whether SHA-256 of the text begins with so many zero bits.
    private static boolean begins(String text, int zeros) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            for (int bit = 0; bit < zeros; bit++) {
                if ((hash[bit / 8] & (0x80 >> bit % 8)) != 0) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
