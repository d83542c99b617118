package blog.posts.revisions;

import static blog.Requests.authorized;
import static blog.Requests.etag;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.LocalDynamo;
import blog.Requests;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

class RevisionTest {
    private final TestBlog blog = new TestBlog();

    @Nested
    class Reading {
        @Test
        void everyAcceptedPutIsOneAndTheSameBytesAreNone() {
            write("One.", "Two.", "Two.", "Three.");

            assertThat(numbers(text("/posts/hello/revisions"))).containsExactly("3", "2", "1");
        }

        @Test
        void pagesFollowEachOther() {
            write("One.", "Two.", "Three.");

            String first = text("/posts/hello/revisions?limit=2");
            String cursor = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");

            assertThat(numbers(first)).containsExactly("3", "2");
            assertThat(numbers(text("/posts/hello/revisions?limit=2&cursor=" + cursor)))
                    .containsExactly("1");
        }

        @Test
        void aNumberThatIsNoneIs404AndNoNumber400() {
            write("One.");

            assertThat(get("/posts/hello/revisions/2").status()).isEqualTo(404);
            assertThat(get("/posts/hello/revisions/0").status()).isEqualTo(400);
            assertThat(get("/posts/hello/revisions/x/diff").status()).isEqualTo(400);
            assertThat(get("/posts/none/revisions").status()).isEqualTo(404);
        }

        @Test
        void aNewLifeKnowsNothingOfTheOld() {
            write("One.");
            blog.author.handle(authorized("DELETE", "/posts/hello"));
            assertThat(get("/posts/hello/revisions").status()).isEqualTo(410);
            write("Three.");

            assertThat(numbers(text("/posts/hello/revisions"))).containsExactly("3");
            assertThat(get("/posts/hello/revisions/1").status()).isEqualTo(404);
        }
    }

    @Nested
    class Restoring {
        @Test
        void makesANewRevisionOfTheOldText() {
            write("One.", "Two.");

            Response restored = blog.author.handle(authorized("POST", "/posts/hello/revisions/1/restore"));

            assertThat(restored.status()).isEqualTo(200);
            assertThat(numbers(text("/posts/hello/revisions"))).containsExactly("3", "2", "1");
            assertThat(blog.text("/posts/hello")).contains("<p>One.</p>");
        }

        @Test
        void twiceIsOnce() {
            write("One.", "Two.");
            blog.author.handle(authorized("POST", "/posts/hello/revisions/1/restore"));
            List<String> before = blog.items();

            assertThat(blog.author
                            .handle(authorized("POST", "/posts/hello/revisions/1/restore"))
                            .status())
                    .isEqualTo(200);
            assertThat(blog.items()).isEqualTo(before);
        }

        @Test
        void ofWhatWasDeletedIsRefused() {
            write("One.");
            blog.author.handle(authorized("DELETE", "/posts/hello"));

            assertThat(blog.author
                            .handle(authorized("POST", "/posts/hello/revisions/1/restore"))
                            .status())
                    .isEqualTo(410);
        }
    }

    @Nested
    class Recovering {
        @Test
        void postsAreMadeFromRevisionsAlone() {
            write("---\ntags: [a]\n---\nOne.", "---\ntags: [a]\n---\nTwo.");
            blog.author.handle(put("draft", "---\npublished: false\n---\nDraft."));
            blog.author.handle(put("gone", "Gone."));
            blog.author.handle(authorized("DELETE", "/posts/gone"));
            blog.rebuild();
            List<String> before = settled();
            for (String slug : List.of("hello", "draft", "gone")) {
                remove("POST#" + slug, "POST");
                remove("POST#" + slug, "GATE");
                remove("POST#" + slug, "LISTED");
            }

            assertThat(blog.rebuild().differences()).isNotEmpty();

            assertThat(settled()).isEqualTo(before);
            assertThat(blog.rebuild().differences()).isEmpty();
            assertThat(blog.get("/posts/gone").status()).isEqualTo(410);
            assertThat(blog.get("/posts/draft").status()).isEqualTo(404);
        }

        @Test
        void anOlderPostThanItsRevisionsIsBroughtUpToDate() {
            write("One.");
            var old = LocalDynamo.CLIENT
                    .getItem(get -> get.tableName(blog.content).key(Attributes.key("POST#hello", "POST")))
                    .item();
            write("Two.");
            LocalDynamo.CLIENT.putItem(put -> put.tableName(blog.content).item(old));

            assertThat(blog.rebuild().differences()).contains("post hello: was made anew from its revisions");
            assertThat(blog.text("/posts/hello")).contains("<p>Two.</p>");
            assertThat(etag(blog.author.handle(put("hello", "Three.")))).startsWith("\"3-");
        }

        /// Without what only counts changes.
        private List<String> settled() {
            return blog.items().stream()
                    .filter(item -> !item.contains("fence") && !item.contains("changes"))
                    .toList();
        }

        private void remove(String partition, String sort) {
            LocalDynamo.CLIENT.deleteItem(DeleteItemRequest.builder()
                    .tableName(blog.content)
                    .key(Attributes.key(partition, sort))
                    .build());
        }
    }

    private void write(String... manuscripts) {
        for (String manuscript : manuscripts) {
            blog.author.handle(put("hello", manuscript));
        }
    }

    private Response get(String target) {
        return blog.author.handle(Requests.authorized("GET", target));
    }

    private String text(String target) {
        return new String(get(target).body(), StandardCharsets.UTF_8);
    }

    private static List<String> numbers(String page) {
        return java.util.regex.Pattern.compile("\"n\":(\\d+)")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
