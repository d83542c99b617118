package blog.projections;

import static blog.Requests.authorized;
import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Followers;
import blog.TestBlog;
import blog.streams.Records;
import blog.streams.StreamConsumer;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A history of changes whose records arrive shuffled, twice, late, and in between further changes.
class ReplayTest {
    private static final List<String> SLUGS = List.of("a", "b", "c");
    private static final List<String> TAGS = List.of("AWS", "aws", "Cloud Computing", "cloud-computing", "日本");
    private static final int CHANGES = 12;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyDerivedItemIsRightInTheEnd(int tens) {
        for (int seed = tens * 10; seed < tens * 10 + 10; seed++) {
            var blog = new TestBlog();

            replay(blog, new Random(seed));

            assertThat(blog.failures).isEmpty();
            assertThat(blog.rebuild().differences()).as("seed " + seed).isEmpty();
        }
    }

    private static void replay(TestBlog blog, Random random) {
        StreamConsumer consumer = Followers.of(blog.blog, blog.bus.bus());
        var late = new ArrayList<DynamodbStreamRecord>();
        for (int i = 0; i < CHANGES; i++) {
            String slug = SLUGS.get(random.nextInt(SLUGS.size()));
            String other = SLUGS.get(random.nextInt(SLUGS.size()));
            String before = blog.idAt(slug);
            String beforeOther = blog.idAt(other);
            if (random.nextInt(6) == 0) {
                blog.author.handle(post("/posts/" + slug + "/rename", "{\"slug\":\"" + other + "\"}"));
            } else {
                change(blog, slug, random);
            }
            DynamodbStreamRecord record = Records.ofPost(slug, "" + i, before, blog.idAt(slug));
            late.add(record);
            late.add(record);
            late.add(Records.ofPost(other, "" + i, beforeOther, blog.idAt(other)));
            if (random.nextInt(4) == 0) {
                Collections.shuffle(late, random);
                List<DynamodbStreamRecord> some = late.subList(0, random.nextInt(late.size()));
                consumer.consume(Records.event(blog.content, List.copyOf(some)));
                some.clear();
            }
        }
        Collections.shuffle(late, random);
        consumer.consume(Records.event(blog.content, late));
    }

    private static void change(TestBlog blog, String slug, Random random) {
        if (random.nextInt(5) == 0) {
            blog.author.handle(authorized("DELETE", "/posts/" + slug));
            return;
        }
        var tags = new ArrayList<>(TAGS);
        Collections.shuffle(tags, random);
        String manuscript = """
                ---
                title: Title %d
                date: 2026-0%d-01 10:00
                author: %s
                lang: %s
                published: %s
                publishAt: %s
                tags: %s
                ---
                Text.
                """.formatted(
                        random.nextInt(3),
                        1 + random.nextInt(3),
                        random.nextBoolean() ? "Ann" : "Bob",
                        random.nextBoolean() ? "en" : "de",
                        random.nextInt(5) != 0,
                        random.nextInt(5) == 0 ? "2199-01-01" : "2026-01-01",
                        tags.subList(0, random.nextInt(tags.size())));
        blog.author.handle(put(slug, manuscript));
    }
}
