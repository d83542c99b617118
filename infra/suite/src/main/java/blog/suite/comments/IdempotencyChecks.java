package blog.suite.comments;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `Idempotency-Key`: the same request sent again is one comment.
@AgainstApi
class IdempotencyChecks {
    private static final String BODY = "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Once\"}";
    private static final String OTHER = "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Twice\"}";

    private final Shelf shelf;
    private final String slug;
    private final String key = UUID.randomUUID().toString();

    IdempotencyChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("idempotent");
    }

    @BeforeEach
    void publish() {
        shelf.publish(slug, "---\ntitle: T\n---\nText.\n");
    }

    @Test
    void theSameRequestGetsTheFirstAnswerAgain() {
        Answer first = post(slug, key, BODY).is(201);
        Answer again = post(slug, key, BODY).is(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertOneComment();
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        post(slug, key, BODY).is(201);

        post(slug, key, OTHER).isProblem(422);
        assertOneComment();
    }

    @Test
    void anotherKeyAndNoKeyAreOtherComments() {
        post(slug, key, BODY).is(201);
        post(slug, key + "x", BODY).is(201);
        shelf.comment(slug, BODY).expect(201);

        eventually(() -> assertThat(total()).isEqualTo("3"));
    }

    @Test
    void aKeyBelongsToOnePost() {
        String other = shelf.own("other");
        shelf.publish(other, "---\ntitle: T\n---\n");
        String first = post(slug, key, BODY).is(201).at("/id");

        assertThat(post(other, key, BODY).is(201).at("/id")).isNotEqualTo(first);
    }

    @Test
    void manyAtOnceAreOneComment() throws InterruptedException, ExecutionException {
        List<Callable<Answer>> clients = Stream.generate(() -> (Callable<Answer>) () -> post(slug, key, BODY))
                .limit(6)
                .toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = new java.util.HashSet<String>();
            for (Future<Answer> answer : pool.invokeAll(clients)) {
                ids.add(answer.get().is(201).at("/id"));
            }
            assertThat(ids).hasSize(1);
        }
        assertOneComment();
    }

    @Test
    void aKeyOverItsLengthIsRefused() {
        post(slug, "k".repeat(255), BODY).is(201);
        assertThat(post(slug, "k".repeat(256), BODY).status()).isIn(400, 422);
    }

    private void assertOneComment() {
        eventually(() -> assertThat(total()).isEqualTo("1"));
        assertThat(shelf.api().walk(Shelf.comments(slug), "id")).hasSize(1);
    }

    private String total() {
        return shelf.api().get(Shelf.comments(slug)).expect(200).at("/total");
    }

    private Answer post(String post, String idempotencyKey, String json) {
        return shelf.comment(post, json).with("Idempotency-Key", idempotencyKey).send();
    }
}
