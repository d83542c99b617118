package blog.tags;

import static blog.Requests.as;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Author;
import blog.Blog;
import blog.Intercepted;
import blog.Requests;
import blog.TestBlog;
import blog.http.Response;
import blog.http.routing.Router;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Tags that are merged and named while posts are written, and while other tags are.
class TagRaceTest {
    /// By hand: 200.
    private static final int ROUNDS = Integer.getInteger("blog.rounds", 10);
    private static final int WRITERS = 8;
    private static final String MERGE = "{\"name\":\"New\",\"aliases\":[\"old\"]}";

    private final TestBlog blog = new TestBlog();

    @Test
    void aPutThatReadTheVocabularyBeforeAMergeShowsTheNewTag() {
        Router author = authorOn(Intercepted.before("transactWriteItems", 1, this::merge));

        Response answer = author.handle(put("late", tagged("old")));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(text(answer)).contains("\"slug\":\"new\"");
        assertThat(blog.text("/posts/late")).contains("\"slug\":\"new\"").doesNotContain("\"slug\":\"old\"");
        assertThat(Requests.etag(answer)).isEqualTo(Requests.etag(blog.get("/posts/late")));
    }

    @Test
    void aPutThatFailedBeforeItLookedAgainIsFinishedByTheSamePut() {
        var broken = authorOn(Intercepted.client((operation, request, call) -> {
            if (operation.equals("transactWriteItems")) {
                merge();
                var _ = call.apply(request);
                throw new IllegalStateException("the function was stopped");
            }
            return call.apply(request);
        }));
        assertThat(broken.handle(put("late", tagged("old"))).status()).isEqualTo(500);

        assertThat(text(blog.author.handle(put("late", tagged("old"))))).contains("\"slug\":\"new\"");
        assertThat(blog.text("/posts/late")).contains("\"slug\":\"new\"");
    }

    @Test
    void aPostThatMovesBehindTheWalkShowsTheNewTag() {
        blog.author.handle(put("zebra", tagged("old")));
        IntStream.range(0, 30).forEach(i -> blog.author.handle(put("m" + i, "Text.")));
        Router author = authorOn(Intercepted.before(
                "query", 2, () -> blog.author.handle(Requests.post("/posts/zebra/rename", "{\"slug\":\"antelope\"}"))));

        assertThat(author.handle(as(Requests.TOKEN, "PUT", "/tags/new", MERGE)).status())
                .isEqualTo(201);

        assertThat(blog.text("/posts/antelope")).contains("\"slug\":\"new\"");
    }

    @Test
    void aSlowerChangeWritesNoOlderNames() {
        tag("y", "{\"name\":\"Why\"}");
        blog.author.handle(put("a", tagged("x", "y")));
        Router slow = authorOn(Intercepted.before("transactWriteItems", 1, () -> tag("y", "{\"name\":\"Yes\"}")));

        assertThat(slow.handle(as(Requests.TOKEN, "PUT", "/tags/x", "{\"name\":\"Ex\"}"))
                        .status())
                .isEqualTo(201);

        assertThat(blog.text("/posts/a")).contains("\"Ex\"", "\"Yes\"").doesNotContain("\"Why\"");
    }

    @Test
    void whatIsWrittenDuringAMergeKeepsNoAlias() throws Exception {
        try (var workers = Executors.newFixedThreadPool(WRITERS + 1)) {
            for (int round = 0; round < ROUNDS; round++) {
                String from = "from" + round;
                String to = "to" + round;
                List<Callable<Integer>> jobs = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    String slug = "r" + round + "-" + i;
                    jobs.add(() -> blog.author.handle(put(slug, tagged(from))).status());
                }
                jobs.add(
                        jobs.size() / 2,
                        () -> tag(to, "{\"aliases\":[\"" + from + "\"]}").status());
                assertThat(all(workers, jobs)).containsOnly(201);
                for (int i = 0; i < WRITERS; i++) {
                    assertThat(blog.text("/posts/r" + round + "-" + i)).contains("\"slug\":\"" + to + "\"");
                }
            }
        }
    }

    @Test
    void namesThatChangeAtOnceAreAllShown() throws Exception {
        IntStream.range(0, 12).forEach(i -> blog.author.handle(put("p" + i, tagged("x", "y"))));
        try (var workers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String x = "X " + round;
                String y = "Y " + round;
                assertThat(all(
                                workers,
                                List.of(
                                        () -> tag("x", "{\"name\":\"" + x + "\"}")
                                                .status(),
                                        () -> tag("y", "{\"name\":\"" + y + "\"}")
                                                .status())))
                        .containsOnly(round == 0 ? 201 : 200);
                for (int i = 0; i < 12; i++) {
                    assertThat(blog.text("/posts/p" + i)).contains('"' + x + '"', '"' + y + '"');
                }
            }
        }
    }

    private static List<Integer> all(ExecutorService workers, List<Callable<Integer>> jobs) throws Exception {
        var statuses = new ArrayList<Integer>();
        for (Future<Integer> job : workers.invokeAll(jobs)) {
            statuses.add(job.get());
        }
        return statuses;
    }

    private void merge() {
        assertThat(tag("new", MERGE).status()).isEqualTo(201);
    }

    private Response tag(String tag, String body) {
        return blog.author.handle(as(Requests.TOKEN, "PUT", "/tags/" + tag, body));
    }

    private Router authorOn(DynamoDbClient dynamo) {
        return Author.of(new Blog(blog.blog.settings(), dynamo, Clock.systemUTC(), blog.failures::add));
    }

    private static String tagged(String... tags) {
        return "---\ntags: " + List.of(tags) + "\n---\nText.\n";
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
