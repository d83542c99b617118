package blog.posts.writing;

import static blog.Requests.authorized;
import static blog.Requests.etag;
import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RenamingTest {
    private final TestBlog blog = new TestBlog();

    @Nested
    class Moving {
        @Test
        void theOldAddressLeadsToTheNewOne() {
            blog.publish("a", "Text.");

            assertThat(rename("a", "b").status()).isEqualTo(200);

            assertThat(location("/posts/a")).isEqualTo("https://blog.example/v1/posts/b");
            assertThat(blog.text("/posts/b")).contains("\"slug\":\"b\"", "https://site.example/posts/b");
        }

        @Test
        void everyOldAddressLeadsThereAtOnce() {
            blog.publish("a", "Text.");
            rename("a", "b");
            rename("b", "c");
            rename("c", "d");

            for (String old : List.of("a", "b", "c")) {
                assertThat(location("/posts/" + old)).endsWith("/posts/d");
                assertThat(location("/posts/" + old + "/comments")).endsWith("/posts/d/comments");
            }
        }

        @Test
        void thereAndBackAgain() {
            blog.publish("a", "Text.");
            String first = etag(rename("a", "b"));

            String second = etag(rename("b", "a"));

            assertThat(second).isNotEqualTo(first).startsWith("\"3-");
            assertThat(blog.get("/posts/a").status()).isEqualTo(200);
            assertThat(location("/posts/b")).endsWith("/posts/a");
        }

        @Test
        void twiceIsOnce() {
            blog.publish("a", "Text.");
            rename("a", "b");
            List<String> before = blog.items();

            Response again = rename("a", "b");

            assertThat(again.status()).isEqualTo(200);
            assertThat(blog.items()).isEqualTo(before);
        }

        @Test
        void toWhereThereIsAPostOrToItselfIsAConflict() {
            blog.publish("a", "Text.");
            blog.publish("b", "---\npublished: false\n---\nText.");
            List<String> before = blog.items();

            assertThat(rename("a", "b").status()).isEqualTo(409);
            assertThat(rename("a", "a").status()).isEqualTo(409);
            assertThat(rename("none", "c").status()).isEqualTo(404);
            assertThat(rename("a", ".c").status()).isEqualTo(422);
            assertThat(blog.items()).isEqualTo(before);
        }

        @Test
        void aNewPostMayTakeTheOldAddress() {
            blog.publish("a", "Old.");
            rename("a", "b");

            assertThat(blog.author.handle(put("a", "New.")).status()).isEqualTo(201);
            rename("b", "c");

            assertThat(blog.text("/posts/a")).contains("<p>New.</p>");
            assertThat(blog.text("/posts/c")).contains("<p>Old.</p>");
            assertThat(location("/posts/b")).endsWith("/posts/c");
        }

        @Test
        void versionsGrowAtEveryAddress() {
            blog.publish("b", "1.");
            blog.publish("b", "2.");
            blog.publish("b", "3.");
            blog.author.handle(authorized("DELETE", "/posts/b"));
            blog.publish("a", "Text.");

            assertThat(etag(rename("a", "b"))).startsWith("\"5-");
            assertThat(text("/posts/b/revisions")).contains("\"n\":1").doesNotContain("\"n\":5");
            assertThat(text("/posts/b/revisions/1")).contains("Text.");
            assertThat(blog.author.handle(put("b", "Text.")).status()).isEqualTo(200);
            assertThat(etag(blog.author.handle(put("b", "More.")))).startsWith("\"6-");
        }

        @Test
        void listsTagsAndCountsFollowInAnyOrder() {
            for (List<String> order : List.of(List.of("a", "b"), List.of("b", "a"))) {
                var other = new TestBlog();
                other.publish("a", "---\ntags: [T]\n---\nText.");
                other.author.handle(post("/posts/a/rename", "{\"slug\":\"b\"}"));
                order.forEach(slug -> other.project(slug));

                assertThat(other.text("/tags/t")).contains("\"count\":1");
                assertThat(other.text("/posts?tag=t"))
                        .contains("\"slug\":\"b\"")
                        .doesNotContain("\"slug\":\"a\"");
                assertThat(other.rebuild().differences()).isEmpty();
            }
        }

        @Test
        void aDraftsOldAddressIsNobodysBusiness() {
            blog.publish("a", "---\npublished: false\n---\nText.");
            rename("a", "b");

            assertThat(blog.get("/posts/a").status()).isEqualTo(404);
            assertThat(blog.get("/posts/a/comments").status()).isEqualTo(404);
            assertThat(blog.author.handle(authorized("GET", "/manuscripts/a")).headers())
                    .containsEntry("Location", "https://blog.example/v1/manuscripts/b");
            blog.publish("b", "Text.");
            assertThat(location("/posts/a")).endsWith("/posts/b");
        }

        @Test
        void withThePostItsOldAddressesGo() {
            blog.publish("a", "Text.");
            rename("a", "b");
            blog.author.handle(authorized("DELETE", "/posts/b"));
            assertThat(blog.get("/posts/a").status()).isEqualTo(410);

            blog.publish("b", "Another.");

            assertThat(blog.get("/posts/a").status()).isEqualTo(404);
        }

        @Test
        void anOldAddressDoesNotFollowThePostThatCameAfter() {
            blog.publish("a", "Text.");
            rename("a", "b");
            blog.author.handle(authorized("DELETE", "/posts/b"));
            blog.publish("b", "Another.");
            rename("b", "c");

            assertThat(blog.get("/posts/a").status()).isEqualTo(404);
            assertThat(blog.author.handle(authorized("DELETE", "/posts/a")).status())
                    .isEqualTo(404);
        }

        @Test
        void manyAtOnceLeaveOnePostAtOneAddress() throws Exception {
            blog.publish("a", "Text.");
            try (var workers = Executors.newFixedThreadPool(8)) {
                List<Callable<Integer>> jobs = IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> rename("a", "to" + i).status())
                        .toList();
                var statuses = new java.util.ArrayList<Integer>();
                for (Future<Integer> job : workers.invokeAll(jobs)) {
                    statuses.add(job.get());
                }
                assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
                assertThat(statuses).isSubsetOf(200, 308, 503);
            }
            assertThat(blog.items())
                    .filteredOn(item -> item.contains("S=post)"))
                    .hasSize(1);
        }

        @Test
        void aPostMayNotHaveAddressesWithoutEnd() {
            blog.publish("a0", "Text.");
            for (int i = 0; i < 40; i++) {
                assertThat(rename("a" + i, "a" + (i + 1)).status()).isEqualTo(200);
            }

            assertThat(rename("a40", "a41").status()).isEqualTo(422);
            assertThat(location("/posts/a0")).endsWith("/posts/a40");
        }
    }

    @Nested
    class RedirectFrom {
        @Test
        void namesAddressesThatLeadToThePost() {
            blog.publish("a", from("/2011/05/old.html, /older/index.html, https://x.example/caf%C3%A9/"));

            for (String old : List.of("old", "older", "caf%C3%A9")) {
                assertThat(location("/posts/" + old)).endsWith("/posts/a");
            }
            rename("a", "b");
            assertThat(location("/posts/old")).endsWith("/posts/b");
        }

        @Test
        void stayWhenTheManuscriptNamesThemNoMore() {
            blog.publish("a", from("/old/"));
            blog.publish("a", "Text.");
            rename("a", "b");

            assertThat(location("/posts/old")).endsWith("/posts/b");
        }

        @Test
        void aTakenOneOrItsOwnIsAWarningAndThePostIsStored() {
            blog.publish("taken", "Text.");
            blog.publish("other", from("/led/"));

            assertThat(blog.author.handle(put("a", from("/taken/"))).status()).isEqualTo(201);
            assertThat(warned("b", from("/taken/"))).contains("redirect_from taken", "another post's address");
            assertThat(warned("c", from("led"))).contains("redirect_from led", "leads to another post");
            assertThat(warned("d", from("d"))).contains("redirect_from d", "the post's own address");
            assertThat(warned("e", from("/posts/e"))).contains("the post's own address");
            assertThat(warned("f", from("/2011/f/"))).contains("\"warnings\":[{\"detail\":\"There is no title");

            assertThat(blog.get("/posts/taken").status()).isEqualTo(200);
            assertThat(location("/posts/led")).endsWith("/posts/other");
            assertThat(blog.get("/posts/d").status()).isEqualTo(200);
            assertThat(blog.rebuild().differences()).noneMatch(line -> line.contains("lead"));
        }

        private String warned(String slug, String manuscript) {
            Response answer = blog.author.handle(put(slug, manuscript));
            assertThat(answer.status()).isEqualTo(201);
            return new String(answer.body(), StandardCharsets.UTF_8);
        }

        private static String from(String paths) {
            return "---\nredirect_from: [" + paths + "]\n---\nText.\n";
        }
    }

    @Nested
    class Recovering {
        @Test
        void aMovedPostIsMadeAnewWithItsAddresses() {
            blog.publish("a", "---\nredirect_from: /old/\n---\nText.");
            rename("a", "b");
            blog.project("a");
            String before = blog.text("/posts/b");
            for (String slug : List.of("a", "b", "old")) {
                LocalDynamo.CLIENT.deleteItem(
                        delete -> delete.tableName(blog.content).key(Attributes.key("POST#" + slug, "POST")));
            }

            assertThat(blog.rebuild().differences()).isNotEmpty();

            assertThat(blog.text("/posts/b")).isEqualTo(before);
            assertThat(location("/posts/a")).endsWith("/posts/b");
            assertThat(location("/posts/old")).endsWith("/posts/b");
            assertThat(blog.rebuild().differences()).isEmpty();
        }
    }

    private Response rename(String from, String to) {
        return blog.author.handle(post("/posts/" + from + "/rename", "{\"slug\":\"" + to + "\"}"));
    }

    private String location(String target) {
        Response response = blog.get(target);
        assertThat(response.status()).isEqualTo(308);
        return response.headers().getOrDefault("Location", "none");
    }

    private String text(String target) {
        return new String(blog.author.handle(authorized("GET", target)).body(), StandardCharsets.UTF_8);
    }
}
