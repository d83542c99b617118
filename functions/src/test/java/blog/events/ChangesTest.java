package blog.events;

import static blog.Requests.authorized;
import static blog.Requests.post;
import static blog.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Followers;
import blog.LocalDynamo;
import blog.TestBlog;
import blog.dynamo.Attributes;
import blog.http.Forgery;
import blog.http.Response;
import blog.streams.Records;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ChangesTest {
    private static final String DRAFT = "---\npublished: false\n---\nDraft.";

    private final TestBlog blog = new TestBlog();

    @Test
    void aLifeIsToldInOrder() {
        write("a", "One.");
        write("a", "Two.");
        rename("a", "b");
        write("b", DRAFT);
        write("b", "Three.");
        delete("b");

        assertThat(told(""))
                .containsExactly(
                        "a 1 created", "a 2 updated", "b 3 renamed", "b 4 withdrawn", "b 5 created", "b 6 deleted");
    }

    @Test
    void whatNobodyCouldReadIsNotTold() {
        write("draft", DRAFT);
        write("later", "---\ndate: 2199-01-01\n---\nLater.");
        delete("draft");
        write("withdrawn", "One.");
        write("withdrawn", DRAFT);
        write("withdrawn", DRAFT + ".");
        delete("withdrawn");

        assertThat(told("")).containsExactly("withdrawn 1 created", "withdrawn 2 withdrawn", "withdrawn 4 deleted");
    }

    @Test
    void everyCursorGoesOnFromWhereItWasGiven() {
        String start = next("/changes");
        assertThat(told("?since=" + start)).isEmpty();
        assertThat(next("/changes?since=" + start)).isEqualTo(start);
        write("a", "One.");
        write("b", "One.");
        write("c", "One.");

        String first = next("/changes?limit=2");

        assertThat(told("?limit=2")).containsExactly("a 1 created", "b 1 created");
        assertThat(told("?since=" + first)).containsExactly("c 1 created");
        assertThat(told("?since=" + start)).hasSize(3);
        String last = next("/changes?since=" + first);
        write("b", "Two.");
        assertThat(told("?since=" + last)).containsExactly("b 2 updated");
        assertThat(blog.get("/changes?since=" + last + "x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "!", "1", "-1", ".1.", "G.99999999999999999999.0", "..", "G.x.0", "1.1.1.1"})
    void noForgedCursorIsAFailure(String position) {
        write("a", "One.");
        String forged = Forgery.of(next("/changes"), position);

        assertThat(blog.get("/changes?since=" + forged).status()).isIn(400, 410);
        assertThat(blog.failures).isEmpty();
    }

    @Test
    void aCursorOfAnotherStoreIsGone() {
        write("a", "One.");
        String here = next("/changes");
        var other = new TestBlog();
        other.publish("a", "One.");
        other.publish("b", "One.");

        Response refused = other.get("/changes?since=" + here);

        assertThat(refused.status()).isEqualTo(410);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("without `since`");
        assertThat(new TestBlog().get("/changes?since=" + here).status()).isEqualTo(410);
    }

    /// Ids and versions come back with a table that is restored to an earlier time; then other things happen.
    @Test
    void aCursorFromBehindARestoreIsGoneAndOneFromBeforeGoesOn() {
        write("a", "One.");
        String before = next("/changes");
        String id = blog.idAt("a");
        var saved = new ArrayList<Map<String, AttributeValue>>();
        LocalDynamo.CLIENT.scan(scan -> scan.tableName(blog.content)).items().forEach(saved::add);
        write("a", "Two.");
        String behind = next("/changes");

        LocalDynamo.CLIENT
                .scan(scan -> scan.tableName(blog.content))
                .items()
                .forEach(item -> LocalDynamo.CLIENT.deleteItem(delete -> delete.tableName(blog.content)
                        .key(Attributes.key(Attributes.text(item, "pk"), Attributes.text(item, "sk")))));
        saved.forEach(item ->
                LocalDynamo.CLIENT.putItem(put -> put.tableName(blog.content).item(item)));
        assertThat(blog.idAt("a")).isEqualTo(id);
        assertThat(blog.get("/changes?since=" + behind).status()).isEqualTo(410);
        assertThat(told("?since=" + before)).isEmpty();

        write("a", "Three.");
        assertThat(blog.get("/changes?since=" + behind).status()).isEqualTo(410);
        assertThat(told("?since=" + before)).containsExactly("a 2 updated");
    }

    @Test
    void recordsThatComeAgainOrLateTellNothingTwice() {
        write("a", "One.");
        String id = blog.idAt("a");
        blog.author.handle(authorized("DELETE", "/posts/a"));
        blog.author.handle(put("a", "Another life."));
        for (int i = 0; i < 3; i++) {
            consume("a", id, id);
            consume("a", id, blog.idAt("a"));
        }

        assertThat(told("")).containsExactly("a 1 created", "a 3 created", "a 2 deleted");
    }

    @Test
    void aPostThatMovedAndWhoseNewPlaceWasTakenIsNotForgotten() {
        write("a", "One.");
        String id = blog.idAt("a");
        blog.author.handle(post("/posts/a/rename", "{\"slug\":\"b\"}"));
        blog.author.handle(authorized("DELETE", "/posts/b"));
        blog.author.handle(put("b", "Another life."));
        String other = blog.idAt("b");

        consume("b", "", id);
        consume("b", id, other);
        consume("a", id, id);

        assertThat(told("")).containsExactlyInAnyOrder("a 1 created", "b 3 deleted", "b 4 created");
        assertThat(blog.rebuild().differences()).isEmpty();
    }

    @Test
    void whatWasNeverToldIsToldByARebuild() {
        blog.author.handle(put("a", "One."));

        assertThat(blog.rebuild().differences()).anyMatch(line -> line.contains("had not been told"));

        assertThat(told("")).containsExactly("a 1 created");
        assertThat(blog.rebuild().differences()).isEmpty();
    }

    /// A copy that is kept from the changes alone, while many write, is the blog in the end.
    @Test
    void aMirrorMissesNothingAndIsToldNothingTwice() throws Exception {
        var mirror = new Mirror();
        var done = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(5)) {
            var writers = new ArrayList<Future<?>>();
            for (int w = 0; w < 4; w++) {
                int writer = w;
                writers.add(pool.submit(() -> change(new Random(writer), "w" + writer % 2)));
            }
            Future<?> reader = pool.submit(() -> {
                while (!done.get()) {
                    mirror.read();
                }
            });
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            reader.get();
        }
        blog.rebuild();
        while (mirror.read()) {
            // up to the end
        }

        assertThat(blog.failures).isEmpty();
        assertThat(mirror.posts).isEqualTo(published());
        assertThat(mirror.seen).doesNotHaveDuplicates().isNotEmpty();
    }

    private final class Mirror {
        private final TreeMap<String, String> posts = new TreeMap<>();
        private final List<String> seen = new ArrayList<>();
        private String since = "";

        /// Whether there was anything.
        private boolean read() {
            JsonNode page = json("/changes?limit=3" + (since.isEmpty() ? "" : "&since=" + since));
            for (JsonNode change : page.path("items")) {
                String id = change.path("id").asText();
                seen.add(id + " " + change.path("version").asText());
                switch (change.path("change").asText()) {
                    case "withdrawn", "deleted" -> posts.remove(id);
                    default -> posts.put(id, line(change));
                }
            }
            since = page.path("next").asText();
            return !page.path("items").isEmpty();
        }
    }

    private void change(Random random, String prefix) {
        for (int i = 0; i < 25; i++) {
            String slug = prefix + random.nextInt(3);
            String other = prefix + random.nextInt(3);
            String before = blog.idAt(slug);
            switch (random.nextInt(6)) {
                case 0 -> blog.author.handle(authorized("DELETE", "/posts/" + slug));
                case 1 -> blog.author.handle(post("/posts/" + slug + "/rename", "{\"slug\":\"" + other + "\"}"));
                case 2 -> blog.author.handle(put(slug, DRAFT + i));
                default -> blog.author.handle(put(slug, "Text " + random.nextInt()));
            }
            consume(slug, before, blog.idAt(slug));
            consume(other, "", blog.idAt(other));
        }
    }

    private Map<String, String> published() {
        var posts = new TreeMap<String, String>();
        for (JsonNode entry : json("/posts?limit=100").path("items")) {
            posts.put(entry.path("id").asText(), line(entry));
        }
        return posts;
    }

    private static String line(JsonNode node) {
        return node.path("slug").asText() + " " + node.path("version").asText();
    }

    private void write(String slug, String manuscript) {
        blog.author.handle(put(slug, manuscript));
        consume(slug, "", blog.idAt(slug));
    }

    private void delete(String slug) {
        blog.author.handle(authorized("DELETE", "/posts/" + slug));
        consume(slug, "", blog.idAt(slug));
    }

    private void rename(String from, String to) {
        blog.author.handle(post("/posts/" + from + "/rename", "{\"slug\":\"" + to + "\"}"));
        consume(from, "", blog.idAt(from));
        consume(to, "", blog.idAt(to));
    }

    private void consume(String slug, String before, String after) {
        var record = Records.ofPost(slug, "1", before, after);
        var response = Followers.of(blog.blog, blog.bus.bus()).consume(Records.event(blog.content, List.of(record)));
        while (!response.getBatchItemFailures().isEmpty()) {
            blog.failures.clear();
            response = Followers.of(blog.blog, blog.bus.bus()).consume(Records.event(blog.content, List.of(record)));
        }
    }

    private List<String> told(String query) {
        var lines = new ArrayList<String>();
        json("/changes" + query)
                .path("items")
                .forEach(change ->
                        lines.add(line(change) + " " + change.path("change").asText()));
        return lines;
    }

    private String next(String target) {
        return json(target).path("next").asText();
    }

    private JsonNode json(String target) {
        Response response = blog.get(target);
        assertThat(response.status()).isEqualTo(200);
        try {
            return new JsonMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
