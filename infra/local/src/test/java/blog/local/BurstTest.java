package blog.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.rig.events.Arrivals;
import blog.rig.wire.BlogClient;
import blog.rig.wire.Receiver;
import blog.rig.wire.Waiting;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A thousand posts, as fast as they can be brought; queues repeat, delay and shuffle what they hold. How long it takes
/// is printed.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BurstTest {
    private static final int POSTS = 1000;
    private static final int TOGETHER = 25;

    @Test
    void everySubscriberIsToldOfEveryPost() {
        var options = new StageOptions("127.0.0.1", 0, null, "dev", Map.of(), Arrivals.unruly(7), false, _ -> {});
        try (var receiver = new Receiver();
                var stage = Stage.start(options)) {
            var blog = new BlogClient(stage.url(), "dev");
            assertThat(blog.post("/webhooks", "{\"url\":\"" + receiver.url() + "\"}")
                            .statusCode())
                    .isEqualTo(201);
            for (int start = 0; start < POSTS; start += TOGETHER) {
                String batch = IntStream.range(start, start + TOGETHER)
                        .mapToObj(BurstTest::item)
                        .collect(Collectors.joining(",", "{\"items\":[", "]}"));
                assertThat(blog.post("/batch", batch).statusCode()).isEqualTo(200);
            }
            long written = System.nanoTime();
            String last = "/posts/p" + (POSTS - 1);
            Waiting.until(() -> blog.get("/feed.atom").body().contains(last + "\""));
            System.out.printf("feeds had the last of %d posts after %.1f s%n", POSTS, seconds(written));
            Waiting.until(() -> receiver.events().size() == POSTS);
            System.out.printf("a webhook had been told of all after %.1f s%n", seconds(written));
            Waiting.until(() -> blog.get("/sitemaps/1").body().contains(last + "<"));

            assertThat(blog.get("/sitemaps/1").body().split("<loc>", -1)).hasSize(POSTS + 1);
            assertThat(receiver.events()).contains("changes/1", "changes/" + POSTS);
        }
    }

    private static String item(int i) {
        return "{\"slug\":\"p%d\",\"markdown\":\"---\\ntitle: P%1$d\\ndate: 2026-01-05 %02d:%02d\\n---\\nText.\\n\"}"
                .formatted(i, i / 60, i % 60);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
