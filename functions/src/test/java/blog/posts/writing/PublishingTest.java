package blog.posts.writing;

import static blog.Requests.authorized;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Blog;
import blog.LocalDynamo;
import blog.Publisher;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private final TestBlog blog = new TestBlog();
    private final Instant now = Instant.now();

    @Nested
    class Publishing {
        @Test
        void nothingIsPublishedBeforeItsTime() {
            blog.publish("a", dueIn(Duration.ofMinutes(10)));

            assertThat(runIn(Duration.ofMinutes(9))).isZero();
            assertThat(blog.get("/posts/a").status()).isEqualTo(404);
            assertThat(blog.failures).isEmpty();
        }

        @Test
        void whatIsDueIsPublishedOnceHoweverOftenItRuns() {
            blog.publish("a", dueIn(Duration.ofMinutes(10)));

            assertThat(runIn(Duration.ofMinutes(11))).isEqualTo(1);
            assertThat(runIn(Duration.ofMinutes(11))).isZero();
            blog.project("a");
            assertThat(runIn(Duration.ofMinutes(12))).isZero();

            assertThat(blog.text("/posts/a")).contains("\"status\":\"published\"", "\"version\":2");
            assertThat(blog.text("/posts/a")).doesNotContain("publishAt");
            assertThat(blog.text("/posts?tag=later")).contains("\"slug\":\"a\"");
            assertThat(blog.items()).noneMatch(item -> item.contains("S=DUE"));
            assertThat(blog.rebuild().differences()).isEmpty();
        }

        @Test
        void manyPublishersAtOncePublishEachPostOnce() throws Exception {
            for (int i = 0; i < 70; i++) {
                blog.publish("p" + i, dueIn(Duration.ofMinutes(1)));
            }
            int published = 0;
            try (var workers = Executors.newFixedThreadPool(4)) {
                List<Callable<Integer>> runs = IntStream.range(0, 4)
                        .<Callable<Integer>>mapToObj(_ -> () -> runIn(Duration.ofDays(2)))
                        .toList();
                for (Future<Integer> run : workers.invokeAll(runs)) {
                    published += run.get();
                }
            }

            assertThat(published).isEqualTo(70);
            assertThat(blog.items())
                    .filteredOn(item -> item.contains("S=publisher"))
                    .hasSize(70);
        }

        @Test
        void aListThatRunsBehindMisleadsNobody() {
            blog.publish("draft", dueIn(Duration.ofMinutes(1)));
            blog.publish("later", dueIn(Duration.ofMinutes(1)));
            blog.publish("gone", dueIn(Duration.ofMinutes(1)));
            blog.author.handle(put("draft", "---\npublished: false\n---\nNot yet."));
            blog.author.handle(put("later", dueIn(Duration.ofDays(9))));
            blog.author.handle(authorized("DELETE", "/posts/gone"));

            assertThat(runIn(Duration.ofMinutes(2))).isZero();
            assertThat(blog.get("/posts/later").status()).isEqualTo(404);
        }

        @Test
        void aPostThatCannotBePublishedHoldsUpNoOther() {
            blog.publish("a", dueIn(Duration.ofMinutes(1)));
            blog.publish("b", dueIn(Duration.ofMinutes(1)));
            LocalDynamo.CLIENT.updateItem(update -> update.tableName(blog.content)
                    .key(Attributes.key("POST#a", "POST"))
                    .updateExpression("REMOVE #hash")
                    .expressionAttributeNames(Map.of("#hash", "hash")));

            assertThat(runIn(Duration.ofMinutes(2))).isEqualTo(1);
            assertThat(blog.failures).hasSize(1);
            assertThat(blog.get("/posts/b").status()).isEqualTo(200);
        }

        @Test
        void theSameBytesAreNoChangeAfterwards() {
            String manuscript = dueIn(Duration.ofMinutes(1));
            blog.publish("a", manuscript);
            runIn(Duration.ofMinutes(2));

            Response again = blog.author.handle(put("a", manuscript));

            assertThat(again.status()).isEqualTo(200);
            assertThat(new String(again.body(), StandardCharsets.UTF_8)).contains("\"version\":2");
        }
    }

    @Nested
    class Expiring {
        @Test
        void whatHasExpiredIsWithdrawnOnce() {
            blog.publish("a", "---\nexpiryDate: " + now.plus(Duration.ofMinutes(10)) + "\ntags: later\n---\nText.");
            assertThat(blog.text("/posts/a")).contains("\"status\":\"published\"", "\"expires\":");

            assertThat(runIn(Duration.ofMinutes(9))).isZero();
            assertThat(runIn(Duration.ofMinutes(11))).isEqualTo(1);
            assertThat(runIn(Duration.ofMinutes(11))).isZero();
            blog.project("a");

            assertThat(blog.get("/posts/a").status()).isEqualTo(410);
            assertThat(blog.text("/posts?tag=later")).doesNotContain("\"slug\":\"a\"");
            assertThat(blog.items()).noneMatch(item -> item.contains("S=DUE"));
            assertThat(blog.rebuild().differences()).isEmpty();
        }

        @Test
        void whatExpiredBeforeItCameIsADraft() {
            blog.publish("a", "---\nexpiryDate: 2020-01-01\n---\nText.");

            assertThat(blog.get("/posts/a").status()).isEqualTo(404);
        }

        @Test
        void aPublishedPostThatSaysItHasExpiredIsWithdrawn() {
            blog.publish("a", "Text.");
            blog.publish("a", "---\nunpublishDate: 2020-01-01\n---\nText.");

            assertThat(blog.get("/posts/a").status()).isEqualTo(410);
        }

        @Test
        void aScheduledPostThatHasExpiredBeforeAnybodyLookedIsNeverPublished() {
            blog.publish(
                    "a",
                    "---\npublishAt: " + now.plus(Duration.ofMinutes(1)) + "\nexpiryDate: "
                            + now.plus(Duration.ofMinutes(2)) + "\n---\nText.");

            assertThat(runIn(Duration.ofMinutes(3))).isEqualTo(1);

            assertThat(blog.get("/posts/a").status()).isEqualTo(404);
        }

        @Test
        void aScheduledPostIsPublishedAndThenWithdrawn() {
            blog.publish(
                    "a",
                    "---\npublishAt: " + now.plus(Duration.ofMinutes(1)) + "\nexpiryDate: "
                            + now.plus(Duration.ofMinutes(9)) + "\n---\nText.");

            assertThat(runIn(Duration.ofMinutes(3))).isEqualTo(1);
            blog.project("a");
            assertThat(blog.get("/posts/a").status()).isEqualTo(200);

            assertThat(runIn(Duration.ofMinutes(10))).isEqualTo(1);
            assertThat(blog.get("/posts/a").status()).isEqualTo(410);
        }
    }

    @Nested
    class Recovering {
        @Test
        void aPublishedPostIsMadeAnewAsItWasPublished() {
            blog.publish("a", dueIn(Duration.ofMinutes(1)));
            runIn(Duration.ofMinutes(2));
            String before = blog.text("/posts/a");
            LocalDynamo.CLIENT.deleteItem(
                    delete -> delete.tableName(blog.content).key(Attributes.key("POST#a", "POST")));

            blog.rebuild();

            assertThat(blog.text("/posts/a")).isEqualTo(before);
        }

        @Test
        void aScheduledPostStaysScheduled() {
            blog.publish("a", dueIn(Duration.ofMinutes(1)));
            List<String> before = posts();
            LocalDynamo.CLIENT.deleteItem(
                    delete -> delete.tableName(blog.content).key(Attributes.key("POST#a", "POST")));

            blog.rebuild();

            assertThat(posts()).isEqualTo(before);
            assertThat(runIn(Duration.ofMinutes(2))).isEqualTo(1);
        }

        private List<String> posts() {
            return blog.items().stream()
                    .filter(item -> item.contains("S=post)"))
                    .toList();
        }
    }

    /// As the publisher runs when so much time has passed.
    private int runIn(Duration time) {
        Clock clock = Clock.offset(Clock.systemUTC(), time);
        return Publisher.of(new Blog(blog.blog.settings(), LocalDynamo.CLIENT, clock, blog.failures::add))
                .run();
    }

    private String dueIn(Duration time) {
        return "---\ntitle: T\ndate: 2026-01-05\ntags: [later]\npublishAt: " + now.plus(time) + "\n---\nText.\n";
    }
}
