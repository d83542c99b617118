package blog.comments;

import static blog.comments.CommentStage.HELLO;
import static blog.comments.CommentStage.body;
import static blog.comments.CommentStage.json;
import static blog.comments.CommentStage.request;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.http.Response;
import blog.names.Slug;
import blog.posts.gate.Gate;
import blog.tokens.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/// Many hands on the same comments at once: what each did holds once, and the counts come out right.
class ManyModeratorsTest {
    private static final List<String> WANTED = List.of("visible", "spam", "removed");

    private final CommentStage stage = new CommentStage();
    private String moderator = "";

    @BeforeEach
    void moderate() {
        moderator = stage.token(Role.MODERATOR);
    }

    private JsonNode decide(List<String> decisions) {
        String body = "{\"decisions\":[" + String.join(",", decisions) + "]}";
        Response answer =
                stage.router.handle(request("POST", "/moderation", body, "authorization", "Bearer " + moderator));
        assertThat(answer.status()).isEqualTo(200);
        return json(answer).path("items");
    }

    private static String decision(String post, String id, String status, long version, String why) {
        return "{\"post\":\"%s\",\"id\":\"%s\",\"status\":\"%s\",\"version\":%d,\"why\":\"%s\"}"
                .formatted(post, id, status, version, why);
    }

    private static String postId(int number) {
        return "01KE6ZAZ3QW5TQ2B4YV7N8M0%02d".formatted(number);
    }

    private long total(Slug slug) {
        return stage.read("/posts/" + slug + "/comments").path("total").asLong();
    }

    @Test
    void fiftyOnOneQueueDecideEachCommentOnce() throws Exception {
        stage.begin(HELLO, postId(0), Gate.State.OPEN);
        stage.rules = new CommentRules(CommentPolicy.ALL, Optional.empty());
        var all = stage.router(stage.meter.client());
        var ids = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            ids.add(json(all.handle(request(HELLO, body("Comment " + i))))
                    .path("id")
                    .asText());
        }

        Map<String, List<String>> done = new ConcurrentHashMap<>();
        List<Callable<Boolean>> hands = IntStream.range(0, 50)
                .mapToObj(hand -> (Callable<Boolean>) () -> {
                    var random = new Random(hand);
                    List<String> wanted = ids.stream()
                            .map(id -> decision(postId(0), id, WANTED.get(random.nextInt(3)), 1, "by " + hand))
                            .toList();
                    decide(wanted).forEach(item -> {
                        if (item.has("status")) {
                            done.computeIfAbsent(item.path("id").asText(), _ -> new ArrayList<>())
                                    .add("by " + hand);
                        }
                    });
                    return true;
                })
                .toList();
        atOnce(hands);
        stage.count(stage.records());

        var table = new CommentTable(LocalDynamo.CLIENT, stage.comments);
        long visible = 0;
        for (String id : ids) {
            StoredComment comment = table.find(postId(0), id, stage.now).orElseThrow();
            assertThat(comment.trail()).as(id).hasSize(1);
            assertThat(done.get(id))
                    .as(id)
                    .containsExactly(comment.trail().getFirst().why());
            visible += comment.isVisible() ? 1 : 0;
        }
        assertThat(total(HELLO)).isEqualTo(visible).isPositive();
    }

    @Test
    void theCountIsExactAfterTenThousandTransitionsWithRepeats() throws Exception {
        var known = new ArrayList<String[]>();
        for (int post = 0; post < 20; post++) {
            stage.begin(new Slug("post-" + post), postId(post), Gate.State.OPEN);
            for (int i = 0; i < 10; i++) {
                JsonNode said = json(stage.router.handle(request(new Slug("post-" + post), body("Comment " + i))));
                known.add(new String[] {
                    postId(post),
                    said.path("id").asText(),
                    "post-" + post,
                    said.path("token").asText()
                });
            }
        }
        atOnce(IntStream.range(0, 4)
                .mapToObj(hand -> (Callable<Boolean>) () -> {
                    walk(known.subList(50 * hand, 50 * hand + 50), new Random(hand), 2_500);
                    return true;
                })
                .toList());

        List<StreamRecord> records = stage.records();
        assertThat(records.size()).isGreaterThan(10_000);
        inBatchesWithRepeats(records);

        var table = new CommentTable(LocalDynamo.CLIENT, stage.comments);
        for (int post = 0; post < 20; post++) {
            String postId = postId(post);
            long visible = known.stream()
                    .filter(comment -> comment[0].equals(postId))
                    .filter(comment -> table.find(postId, comment[1], stage.now)
                            .orElseThrow()
                            .isVisible())
                    .count();
            assertThat(total(new Slug("post-" + post))).as(postId).isEqualTo(visible);
        }
    }

    /// So many decisions that change something, among such as come too late, edits, and now and then a deletion.
    private void walk(List<String[]> comments, Random random, int changes) {
        var versions = new long[comments.size()];
        for (int done = 0; done < changes; ) {
            int which = random.nextInt(comments.size());
            String[] comment = comments.get(which);
            int kind = random.nextInt(1000);
            if (kind < 2) {
                own("DELETE", comment, "");
            } else if (kind < 50) {
                own("PATCH", comment, "{\"markdown\":\"Step " + done + "\"}");
            } else {
                long version = kind < 150 ? 1 : Math.max(1, versions[which]);
                JsonNode answer = decide(List.of(
                                decision(comment[0], comment[1], WANTED.get(random.nextInt(3)), version, "" + done)))
                        .get(0);
                long now = version(answer);
                done += answer.has("status") && now > version ? 1 : 0;
                versions[which] = Math.max(versions[which], now);
            }
        }
    }

    /// What the answer says that the version is now; 0 for a comment that is no more.
    private static long version(JsonNode answer) {
        var told = Pattern.compile("Its version is (\\d+) now")
                .matcher(answer.at("/problem/detail").asText());
        return answer.has("version")
                ? answer.path("version").asLong()
                : told.find() ? Long.parseLong(told.group(1)) : 0;
    }

    private void own(String method, String[] comment, String body) {
        String path = "/posts/" + comment[2] + "/comments/" + comment[1];
        Response answer = stage.router.handle(request(method, path, body, "comment-token", comment[3]));
        assertThat(answer.status()).isIn(200, 202, 204, 410);
    }

    /// As a stream's mapping does when functions fail: a batch comes again, or a part of it.
    private void inBatchesWithRepeats(List<StreamRecord> records) {
        var random = new Random(20);
        for (int start = 0; start < records.size(); ) {
            int end = Math.min(records.size(), start + 1 + random.nextInt(100));
            stage.count(records.subList(start, end));
            start = random.nextInt(4) == 0 ? start + random.nextInt(end - start) : end;
        }
    }

    private static void atOnce(List<Callable<Boolean>> hands) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new HashSet<Boolean>();
            for (Future<Boolean> one : pool.invokeAll(hands)) {
                results.add(one.get());
            }
            assertThat(results).containsExactly(true);
        }
    }
}
