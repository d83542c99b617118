package blog.comments;

import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Commenter;
import blog.LocalDynamo;
import blog.TestBlog;
import blog.comments.following.CommentCounting;
import blog.comments.following.Tally;
import blog.http.routing.Router;
import blog.posts.gate.GateTable;
import blog.posts.store.RevisionTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Comments belong to a post, wherever it lies.
class MovedCommentsTest {
    private static final String COMMENT = "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Well said.\"}";

    private final TestBlog blog = new TestBlog();
    private final Router commenter = Commenter.of(blog.blog);
    private final CommentCounting counting = new CommentCounting(new Tally(
            new GateTable(LocalDynamo.CLIENT, blog.content), new RevisionTable(LocalDynamo.CLIENT, blog.content)));

    @Test
    void moveWithIt() {
        blog.author.handle(put("a", "Text."));
        comment("a");
        items().forEach(this::count);
        rename("a", "b");

        assertThat(blog.text("/posts/b/comments")).contains("Well said.", "\"total\":1");
        assertThat(blog.text("/comment-counts?slug=b")).contains("\"total\":1");
        assertThat(commenter.handle(post("/posts/a/comments", COMMENT)).headers())
                .containsEntry("Location", "https://blog.example/v1/posts/b/comments");
        comment("b");
        items().forEach(this::count);
        assertThat(blog.text("/posts/b/comments?limit=1")).contains("\"total\":2");
    }

    @Test
    void areCountedWhereThePostHasGoneThoughAnotherHasItsSlug() {
        blog.author.handle(put("a", "Text."));
        comment("a");
        rename("a", "b");
        rename("b", "c");
        blog.author.handle(put("a", "Another."));

        items().forEach(this::count);
        items().forEach(this::count);

        assertThat(blog.text("/comment-counts?slug=a&slug=c")).contains("\"total\":0", "\"total\":1");
    }

    @Test
    void areCountedExactlyWhileThePostMoves() throws Exception {
        blog.author.handle(put("a", "Text."));
        for (int i = 0; i < 30; i++) {
            comment("a");
        }
        List<Map<String, AttributeValue>> items = items();
        try (var workers = Executors.newFixedThreadPool(3)) {
            var jobs = new java.util.ArrayList<Future<?>>();
            jobs.add(workers.submit(() -> items.forEach(this::count)));
            jobs.add(workers.submit(() -> items.reversed().forEach(this::count)));
            jobs.add(workers.submit(() -> {
                for (int i = 0; i < 4; i++) {
                    rename("a", "b");
                    rename("b", "a");
                }
            }));
            for (Future<?> job : jobs) {
                job.get();
            }
        }
        rename("a", "b");

        assertThat(blog.text("/comment-counts?slug=b")).contains("\"total\":30");
    }

    private void comment(String slug) {
        assertThat(commenter
                        .handle(post("/posts/" + slug + "/comments", COMMENT))
                        .status())
                .isEqualTo(201);
    }

    private void rename(String from, String to) {
        blog.author.handle(post("/posts/" + from + "/rename", "{\"slug\":\"" + to + "\"}"));
    }

    /// As the stream tells of a new comment.
    private void count(Map<String, AttributeValue> item) {
        counting.apply(null, item, Instant.EPOCH);
    }

    private List<Map<String, AttributeValue>> items() {
        return LocalDynamo.CLIENT
                .scanPaginator(ScanRequest.builder().tableName(blog.comments).build())
                .items()
                .stream()
                .toList();
    }
}
