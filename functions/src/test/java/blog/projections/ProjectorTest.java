package blog.projections;

import static blog.Requests.authorized;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Metered;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.posts.lists.PackedEntry;
import blog.rebuild.Rebuild;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class ProjectorTest {
    private final TestBlog blog = new TestBlog();

    private static String post(String tags) {
        return "---\ntitle: T\ndate: 2026-01-05\ntags: " + tags + "\n---\nText.\n";
    }

    @Nested
    class Tags {
        @Test
        void haveTheSpellingOfTheirFirstUse() {
            blog.publish("a", post("[Cloud Computing]"));
            blog.publish("b", post("[cloud-computing]"));

            assertThat(blog.text("/tags")).isEqualTo("""
                            {"items":[{"slug":"cloud-computing","name":"Cloud Computing","count":2}],"next":null}""");
        }

        @Test
        void takeOneTransactionAsLongAsTheirSpellingsAgree() {
            blog.publish("a", post("[Cloud Computing, Java]"));
            blog.author.handle(put("b", post("[Cloud Computing, Java, AWS]")));
            blog.meter.take();

            blog.project("b");

            assertThat(blog.meter.take())
                    .extracting(Metered.Call::operation)
                    .as("the listing, then the announcement")
                    .containsExactly(
                            "getItem", "getItem", "transactWriteItems", "getItem", "getItem", "transactWriteItems");
        }

        @Test
        void areNamedAnewWhenTheSpellingOfAnOlderPostComesLater() {
            blog.author.handle(put("older", post("[Cloud Computing]")));
            blog.publish("newer", post("[cloud-computing]"));
            assertThat(blog.text("/tags")).contains("\"name\":\"cloud-computing\",\"count\":1");

            blog.project("older");

            assertThat(blog.text("/tags")).contains("\"name\":\"Cloud Computing\",\"count\":2");
            assertThat(blog.rebuild().differences()).isEmpty();
        }

        @Test
        void takeTheNextSpellingWhenThePostOfTheFirstIsDeleted() {
            blog.publish("a", post("[Cloud Computing]"));
            blog.publish("b", post("[cloud-computing]"));
            blog.author.handle(authorized("DELETE", "/posts/a"));
            blog.project("a");

            assertThat(blog.text("/tags/Cloud%20Computing")).isEqualTo("""
                            {"slug":"cloud-computing","name":"cloud-computing","count":1}""");
        }

        @Test
        void leaveWithTheirLastPost() {
            blog.publish("a", post("[Java]"));
            blog.publish("a", post("[]"));

            assertThat(blog.text("/tags")).isEqualTo("{\"items\":[],\"next\":null}");
            assertThat(blog.get("/tags/java").status()).isEqualTo(404);
        }

        @Test
        void mayBeMoreThanOneTransactionHolds() {
            List<String> many = IntStream.range(0, 128).mapToObj(i -> "tag" + i).toList();

            blog.publish("a", post(many.toString()));

            assertThat(blog.rebuild().differences()).isEmpty();
            assertThat(blog.text("/posts?tag=tag7&tag=tag127")).contains("\"slug\":\"a\"");
            blog.publish("a", post("[]"));
            assertThat(blog.text("/posts?tag=tag127")).isEqualTo("{\"items\":[],\"next\":null}");
            assertThat(blog.rebuild().differences()).isEmpty();
        }

        @Test
        void areCountedExactlyByManyWorkersAtOnce() throws Exception {
            for (int i = 0; i < 8; i++) {
                blog.author.handle(put("p" + i, post("[Java, AWS]")));
            }
            try (var workers = Executors.newFixedThreadPool(8)) {
                List<Callable<Integer>> jobs = IntStream.range(0, 24)
                        .<Callable<Integer>>mapToObj(i -> () -> {
                            blog.project("p" + i % 8);
                            return i;
                        })
                        .toList();
                for (Future<Integer> job : workers.invokeAll(jobs)) {
                    job.get();
                }
            }

            assertThat(blog.text("/tags/java")).contains("\"count\":8");
            assertThat(blog.rebuild().differences()).isEmpty();
        }
    }

    @Nested
    class Rebuilding {
        @Test
        void mendsWhatIsMissingWrongOrStrayAndSaysSo() {
            blog.publish("a", post("[Java]"));
            blog.publish("b", post("[Java]"));
            List<String> before = blog.items().stream()
                    .filter(item -> !item.contains("fence"))
                    .toList();
            String sort = "2026-01-04T23:00:00.000Z#a";
            delete("RECENT", sort);
            store("TAG#java", sort, Map.of("e", Attributes.b(PackedEntry.pack(new byte[] {'{', '}'}))));
            store("RECENT", "2020-01-01T00:00:00.000Z#gone", Map.of("e", Attributes.b(PackedEntry.pack(new byte[] {
                '{', '}'
            }))));
            store(
                    "TAGS",
                    "java",
                    Map.of("name", Attributes.s("JAVA"), "count", Attributes.n(7), "changes", Attributes.n(1)));

            Rebuild.Report report = blog.rebuild();

            assertThat(report.posts()).isEqualTo(2);
            assertThat(report.differences()).hasSize(3);
            assertThat(blog.text("/tags")).contains("\"name\":\"Java\",\"count\":2");
            assertThat(blog.items().stream().filter(item -> !item.contains("fence") && !item.contains("changes")))
                    .containsExactlyElementsOf(before.stream()
                            .filter(item -> !item.contains("changes"))
                            .toList());
            assertThat(blog.rebuild().differences()).isEmpty();
        }

        private void delete(String partition, String sort) {
            LocalDynamo.CLIENT.deleteItem(DeleteItemRequest.builder()
                    .tableName(blog.content)
                    .key(Attributes.key(partition, sort))
                    .build());
        }

        private void store(String partition, String sort, Map<String, AttributeValue> attributes) {
            var item = new HashMap<>(Attributes.key(partition, sort));
            item.putAll(attributes);
            LocalDynamo.CLIENT.putItem(
                    PutItemRequest.builder().tableName(blog.content).item(item).build());
        }
    }
}
