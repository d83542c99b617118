package blog;

import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Metered.Call;
import blog.streams.Records;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every call costs, in DynamoDB's own figures: the same with ten posts and with two thousand.
class CapacityTest {
    private static final String TEXT = "Some words about serverless systems, their cost and their limits. ".repeat(15);

    private final TestBlog blog = new TestBlog();

    @ParameterizedTest
    @ValueSource(ints = {25, 2000})
    void callsCostTheSameHoweverManyPostsThereAre(int posts) {
        IntStream.range(0, posts)
                .parallel()
                .forEach(i -> blog.author.handle(put("a-typical-slug-" + i, manuscript(i))));
        IntStream.range(0, posts).forEach(i -> blog.project("a-typical-slug-" + i));
        blog.meter.take();

        blog.get("/posts/a-typical-slug-7");
        assertThat(blog.meter.take()).containsExactly(new Call("getItem", 0.5));

        blog.get("/posts");
        assertCheapQueries(1, 1.0);
        blog.get("/posts?tag=aws");
        assertCheapQueries(1, 1.0);
        blog.get("/posts?tag=aws&tag=java&limit=5");
        assertCheapQueries(2, 4.5);
        blog.get("/posts?year=2026");
        assertCheapQueries(2, 4.5);

        blog.author.handle(Requests.as(Requests.TOKEN, "PUT", "/authors/ann-author", "{\"name\":\"Ann\"}"));
        blog.meter.take();
        blog.get("/authors/ann-author");
        assertThat(blog.meter.take()).containsExactly(new Call("getItem", 0.5));
        blog.get("/posts?author=ann-author");
        assertCheapQueries(1, 1.0);

        blog.get("/tags");
        assertCheapQueries(1, 0.5);
        blog.get("/changes?limit=20");
        assertCheapQueries(1, 0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 128})
    void puttingAPostIsOneTransactionHoweverManyTagsItHas(int tags) {
        String list = IntStream.range(0, tags).mapToObj(i -> "t" + i).toList().toString();

        blog.author.handle(put("tagged", "---\ntitle: T\ntags: " + list + "\n---\nText.\n"));

        List<Call> calls = blog.meter.take();
        assertThat(calls)
                .extracting(Call::operation)
                .containsExactlyElementsOf(
                        tags == 0
                                ? List.of("getItem", "getItem", "transactWriteItems")
                                : List.of("getItem", "getItem", "getItem", "transactWriteItems", "getItem"));
        assertThat(calls.stream().filter(call -> call.operation().startsWith("transact")))
                .hasSize(1)
                .allSatisfy(call -> assertThat(call.units()).isLessThanOrEqualTo(tags > 100 ? 10.0 : 6.0));
    }

    /// The token and the post, and what its tags are called now.
    @Test
    void aPutOfTheSameBytesReadsAndWritesNothing() {
        String same = "---\ntitle: T\ntags: [AWS, Java]\n---\nText.\n";
        blog.author.handle(put("same", same));
        blog.meter.take();

        blog.author.handle(put("same", same));

        assertThat(blog.meter.take()).extracting(Call::operation).containsExactly("getItem", "getItem", "getItem");
    }

    /// The lists are one transaction and the change that readers are told of is another, each behind two reads; then
    /// the
    /// relay looks where it is and what there is, and notes how far it got.
    @Test
    void aRecordOfANewPostIsLookedAtOnce() {
        blog.author.handle(put("new", "---\ntitle: T\ntags: [AWS, Java]\n---\nText.\n"));
        String id = blog.idAt("new");
        blog.meter.take();

        Followers.of(blog.blog, blog.bus.bus())
                .consume(Records.event(blog.content, List.of(Records.ofPost("new", "1", "", id))));

        assertThat(blog.meter.take())
                .extracting(Call::operation)
                .containsExactly(
                        "getItem",
                        "getItem",
                        "transactWriteItems",
                        "getItem",
                        "getItem",
                        "transactWriteItems",
                        "getItem",
                        "query",
                        "putItem");
    }

    private void assertCheapQueries(int most, double units) {
        List<Call> calls = blog.meter.take();
        assertThat(calls).hasSizeBetween(1, most).extracting(Call::operation).containsOnly("query");
        assertThat(calls.stream().mapToDouble(Call::units).sum()).isLessThanOrEqualTo(units);
    }

    private static String manuscript(int i) {
        return """
                ---
                title: What a serverless blog number %d costs
                date: 2026-0%d-%02d %02d:%02d +0200
                author: Ann Author
                excerpt: Reads are the product, so everything that a read needs is made when a post is written. Post %d.
                tags: [AWS, Java, Serverless]
                ---
                %s
                """.formatted(i, 1 + i % 9, 1 + i % 28, i % 24, i % 60, i, TEXT);
    }
}
