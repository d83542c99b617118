package blog.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.lambda.Subscribers;
import blog.rig.dynamo.Tap;
import blog.rig.events.Arrivals;
import blog.rig.wire.BlogClient;
import blog.rig.wire.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Nothing that a subscriber does slows down a write or breaks it; the ratio is printed, for the hardware decides
/// it.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SubscribersDownTest {
    private static final int POSTS = 100;
    private static final List<String> NAMES =
            Subscribers.ALL.stream().map(Subscribers.Entry::name).toList();

    private final AtomicBoolean down = new AtomicBoolean();

    @Test
    void whenAllSubscribersFailWritesDoNotAndWhatWasMissedArrivesAfterwards() {
        Stage.Faults faults = (function, client) -> NAMES.contains(function)
                ? Tap.before(client, _ -> {
                    if (down.get()) {
                        throw SdkClientException.create("down");
                    }
                })
                : client;
        try (var stage = Stage.start(StageOptions.inMemory("dev", _ -> {}), faults)) {
            var blog = new BlogClient(stage.url(), "dev");
            write(blog, "warm", 1);
            long up = write(blog, "up", 2);
            down.set(true);
            long failing = write(blog, "down", 3);
            System.out.printf(
                    "%d posts and comments with all subscribers failing, over the same with none: %.2f%n",
                    POSTS, (double) failing / up);
            stage.drain();
            assertThat(blog.get("/posts?limit=1").body()).contains("down" + (POSTS - 1));
            assertThat(blog.get("/feed.json").body()).doesNotContain("down" + (POSTS - 1));

            down.set(false);
            Waiting.until(() -> blog.get("/feed.json").body().contains("down" + (POSTS - 1)));
        }
    }

    /// plots2 6273: comments were refused while mail was down. Each of these is answered, and wants a letter.
    @Test
    void whenMailIsDownCommentsAreTakenAsEver() {
        var environment = Map.of("BLOG_MAIL_FROM", "blog@blog.example", "BLOG_COMMENTS", "open");
        var options = new StageOptions("127.0.0.1", 0, null, "dev", environment, Arrivals.ORDERLY, false, _ -> {});
        try (var stage = Stage.start(options)) {
            var blog = new BlogClient(stage.url(), "dev");
            write(blog, "warm", 1);
            long up = write(blog, "up", 2) + subscribe(stage, blog, "up0");
            stage.post().isDown(true);
            long failing = write(blog, "down", 3) + subscribe(stage, blog, "down0");
            System.out.printf(
                    "%d posts, comments and wishes for mail with mail down, over the same with it: %.2f%n",
                    POSTS, (double) failing / up);
            int before = stage.post().sent().size();

            stage.post().isDown(false);
            assertThat(stage.redrive("notifications")).isNotNegative();
            Waiting.until(() -> {
                stage.redrive("notifications");
                return stage.post().sent().size() > before;
            });
        }
    }

    /// Wants mail about a comment on the post, for many addresses. Nanoseconds.
    private static long subscribe(Stage stage, BlogClient blog, String slug) {
        JsonNode comment = Mailbox.json(blog.comment(slug, "Tell me."));
        long begin = System.nanoTime();
        for (int i = 0; i < POSTS; i++) {
            assertThat(Mailbox.subscribe(stage.url(), slug, comment, slug + i + "@reader.example"))
                    .isEqualTo(202);
        }
        return System.nanoTime() - begin;
    }

    /// Nanoseconds.
    private static long write(BlogClient blog, String name, int day) {
        long begin = System.nanoTime();
        for (int i = 0; i < POSTS; i++) {
            String slug = name + i;
            String manuscript =
                    "---\ntitle: %s\ndate: 2026-01-%02d %02d:%02d\n---\nText.\n".formatted(slug, day, i / 60, i % 60);
            assertThat(blog.put(slug, manuscript).statusCode()).isEqualTo(201);
            assertThat(blog.comment(slug, "Well said.").statusCode()).isEqualTo(201);
        }
        return System.nanoTime() - begin;
    }
}
