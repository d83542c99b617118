package blog.suite.posts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Everywhere;
import blog.suite.Shelf;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `If-Match` and `If-None-Match` on writes.
@AgainstApi
class WriteConditionChecks {
    private static final String FIRST = "---\ntitle: First\n---\n" + "Text. ".repeat(500);
    private static final String SECOND = "---\ntitle: Second\n---\nText.\n";
    private static final String THIRD = "---\ntitle: Third\n---\nText.\n";

    private final Shelf shelf;
    private final String slug;

    WriteConditionChecks(Shelf shelf) {
        this.shelf = shelf;
        this.slug = shelf.own("conditions");
    }

    @Test
    void theTagOfAPutAllowsTheNextOne() {
        Answer first = shelf.publish(slug, FIRST);
        Answer second = shelf.put(slug, SECOND).with("If-Match", first.etag()).expect(200);

        shelf.put(slug, THIRD).with("If-Match", second.etag()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/markdown", "text/html"})
    void theTagOfAnyRepresentationAllowsAPut(String type) {
        shelf.publish(slug, FIRST);
        String plain = shelf.get(slug).accepting(type).expect(200).etag();

        shelf.put(slug, SECOND).with("If-Match", plain).expect(200);
        String packed = shelf.api()
                .get(Shelf.manuscript(slug))
                .byOwner()
                .with("Accept-Encoding", "gzip")
                .expect(200)
                .etag();
        shelf.put(slug, THIRD).with("If-Match", "\"other\", " + packed).expect(200);
    }

    @Test
    @Everywhere
    void aStaleTagIsRefusedAndTheCurrentOneNamed() {
        Answer first = shelf.publish(slug, FIRST);
        Answer second = shelf.revise(slug, SECOND);

        Answer put = shelf.put(slug, THIRD).with("If-Match", first.etag()).send();
        Answer delete = shelf.delete(slug).with("If-Match", first.etag()).send();

        assertThat(put.isProblem(412).etag()).isEqualTo(second.etag());
        assertThat(delete.isProblem(412).etag()).isEqualTo(second.etag());
        assertThat(shelf.get(slug).expect(200).at("/title")).isEqualTo("Second");
        shelf.delete(slug).with("If-Match", put.etag()).expect(204);
    }

    @Test
    void aRetriedPutThatHadSucceededSaysSo() {
        Answer first = shelf.publish(slug, FIRST);
        Answer second = shelf.put(slug, SECOND).with("If-Match", first.etag()).expect(200);
        Answer retry = shelf.put(slug, SECOND).with("If-Match", first.etag()).expect(200);

        assertThat(retry.etag()).isEqualTo(second.etag());
    }

    @Test
    void aWeakTagNeverMatches() {
        Answer first = shelf.publish(slug, FIRST);

        shelf.put(slug, SECOND).with("If-Match", "W/" + first.etag()).send().isProblem(412);
    }

    @Test
    void aStarStandsForWhateverIsThere() {
        shelf.put(slug, FIRST).with("If-Match", "*").send().isProblem(412);
        shelf.publish(slug, FIRST);
        shelf.put(slug, SECOND).with("If-Match", "*").expect(200);
        shelf.delete(slug).with("If-Match", "*").expect(204);
        shelf.put(slug, THIRD).with("If-Match", "*").send().isProblem(412);
    }

    @Test
    void ifNoneMatchCreatesOnly() {
        shelf.put(slug, FIRST).with("If-None-Match", "*").expect(201);
        Answer refused = shelf.put(slug, SECOND).with("If-None-Match", "*").send();
        assertThat(refused.isProblem(412).header("ETag")).isNotBlank();

        shelf.delete(slug).with("If-None-Match", "*").send().isProblem(412);
        shelf.delete(slug).expect(204);
        shelf.put(slug, SECOND).with("If-None-Match", "*").expect(201);
    }

    @Test
    void aDraftIsThereToo() {
        Answer draft = shelf.put(slug, "---\ntitle: T\npublished: false\n---\n").expect(201);

        shelf.put(slug, SECOND).with("If-None-Match", "*").send().isProblem(412);
        shelf.put(slug, SECOND).with("If-Match", draft.etag()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unquoted", "\"open", "**"})
    void aConditionThatIsNoneIsRefused(String condition) {
        shelf.publish(slug, FIRST);

        shelf.put(slug, SECOND).with("If-Match", condition).send().isProblem(400);
        assertThat(shelf.get(slug).expect(200).at("/title")).isEqualTo("First");
    }

    @Test
    void ofManyWritersWithOneTagExactlyOneWins() throws InterruptedException, ExecutionException {
        String tag = shelf.publish(slug, FIRST).etag();
        List<Callable<Answer>> writers = IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Answer>)
                        () -> shelf.put(slug, SECOND + i).with("If-Match", tag).send())
                .toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new java.util.ArrayList<Integer>();
            for (Future<Answer> answer : pool.invokeAll(writers)) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        }
    }
}
