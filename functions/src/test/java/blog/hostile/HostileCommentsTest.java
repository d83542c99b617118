package blog.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Commenter;
import blog.Moderator;
import blog.Requests;
import blog.TestBlog;
import blog.codec.Ulid;
import blog.hostile.HostileComments.Hostile;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Router;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of comments that were sent to do harm, as a browser's parser sees it: not by patterns.
class HostileCommentsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ELEMENTS =
            Set.of("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a");

    private final TestBlog blog = new TestBlog();
    private final Router commenter = Commenter.of(blog.blog);

    @BeforeEach
    void publish() {
        blog.publish("hello", "---\ntitle: Hello\n---\nHi.");
    }

    @Test
    void nothingGetsThrough() {
        nothingGetsThroughBy(this::send);
    }

    @Test
    void norByAnEdit() {
        var sound = comment(send(new Hostile("none", "Ada", "", "Well said.")));
        nothingGetsThroughBy(hostile -> edit(sound, hostile));
    }

    @Test
    void norByAnImport() {
        Router moderator = Moderator.of(blog.blog);
        var number = new AtomicInteger();
        nothingGetsThroughBy(hostile -> bring(moderator, hostile, number.incrementAndGet()));
    }

    private void nothingGetsThroughBy(Function<Hostile, Response> sending) {
        List<Hostile> all = HostileComments.all();
        var kept = new TreeMap<String, Integer>();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all).hasSizeGreaterThanOrEqualTo(300);
        for (Hostile hostile : all) {
            Response answer = sending.apply(hostile);
            if (answer.status() < 300) {
                kept.merge(hostile.technique(), 1, Integer::sum);
                assertHarmless(hostile, comment(answer));
            } else {
                assertThat(answer.status()).as(hostile.toString()).isIn(400, 422);
            }
        }
        assertThat(blog.failures).isEmpty();
        assertThat(kept.keySet())
                .contains("element", "scheme", "disguise", "unseen", "breakout", "mutation", "nesting", "name");
        assertThat(kept).doesNotContainKey("address");
    }

    private static void assertHarmless(Hostile hostile, JsonNode comment) {
        String html = comment.path("html").textValue();
        Document read = Jsoup.parseBodyFragment(html);
        for (Element element : read.body().select("*:not(body)")) {
            assertThat(element.tagName()).as(hostile.toString()).isIn(ELEMENTS);
            element.attributes().forEach(attribute -> {
                assertThat(element.tagName()).as(hostile.toString()).isEqualTo("a");
                assertThat(attribute.getKey()).as(hostile.toString()).isIn("href", "rel");
            });
            if (element.tagName().equals("a")) {
                assertThat(scheme(element.attr("href"))).as(hostile.toString()).isIn("http", "https", "mailto");
                assertThat(element.attr("rel")).isEqualTo("nofollow ugc");
            }
        }
        assertThat(read.head().childNodes()).as(hostile.toString()).isEmpty();
        // What is read and written is read as the same again.
        assertThat(Jsoup.parseBodyFragment(read.body().html()).body().html())
                .isEqualTo(read.body().html());
        assertPlain(hostile, read.body().wholeText());
        assertPlain(hostile, comment.path("markdown").textValue());
        assertPlain(hostile, comment.at("/author/name").textValue());
    }

    /// What a browser takes for the scheme: it passes over controls and blanks before it, and over breaks within
    /// (WHATWG URL, §4.4).
    private static String scheme(String address) {
        String stripped = address.replaceAll("[\t\n\r]", "").replaceAll("^[\\x00-\\x20]+", "");
        int colon = stripped.indexOf(':');
        return colon < 0 ? "" : stripped.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /// Nothing turns the letters around it, and no two stand together that are not to be seen.
    private static void assertPlain(Hostile hostile, String text) {
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            assertThat((points[i] >= 0x202a && points[i] <= 0x202e) || (points[i] >= 0x2066 && points[i] <= 0x2069))
                    .as("%s turns in %s", hostile, text)
                    .isFalse();
            assertThat(i > 0 && isUnseen(points[i - 1]) && isUnseen(points[i]))
                    .as("%s hides in %s", hostile, text)
                    .isFalse();
        }
    }

    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT
                || c == 0x3164
                || (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0000 && c <= 0xe0fff);
    }

    private Response send(Hostile hostile) {
        return commenter.handle(request("POST", "/posts/hello/comments", Map.of(), hostile));
    }

    private Response edit(JsonNode comment, Hostile hostile) {
        String path = "/posts/hello/comments/" + comment.path("id").textValue();
        var token = Map.of("comment-token", List.of(comment.path("token").textValue()));
        return commenter.handle(request("PATCH", path, token, hostile));
    }

    /// What is handed out of it, or that it was refused.
    private Response bring(Router moderator, Hostile hostile, int number) {
        Instant then = Instant.parse("2019-03-01T12:20:30Z").plusSeconds(number);
        String id = Ulid.of(then, new byte[10]);
        var body = JSON.createObjectNode();
        body.putArray("comments")
                .add(json(hostile)
                        .put("post", "hello")
                        .put("id", id)
                        .put("status", "visible")
                        .put("created", then.toString()));
        var token = Map.of("authorization", List.of("Bearer " + Requests.TOKEN));
        Response answer = moderator.handle(request("POST", "/moderation/import", token, body));
        if (answer.status() != 200
                || !comment(answer).at("/items/0/result").asText().equals("kept")) {
            return Response.empty(answer.status() == 200 ? 422 : answer.status());
        }
        JsonNode shown = comment(blog.get("/posts/hello/comments?limit=1")).at("/items/0");
        assertThat(shown.path("id").asText()).isEqualTo(id);
        return Response.ofJson(200, shown.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Request request(String method, String path, Map<String, List<String>> headers, Hostile hostile) {
        return request(method, path, headers, json(hostile));
    }

    private static ObjectNode json(Hostile hostile) {
        var body = JSON.createObjectNode().put("markdown", hostile.markdown());
        var author = body.putObject("author").put("name", hostile.name());
        if (!hostile.url().isEmpty()) {
            author.put("url", hostile.url());
        }
        return body;
    }

    private static Request request(String method, String path, Map<String, List<String>> headers, ObjectNode body) {
        var all = new HashMap<>(headers);
        all.put("content-type", List.of("application/json"));
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return new Request(method, path, all, Map.of(), bytes, Map.of(), "https://api.example/v1", "r");
    }

    private static JsonNode comment(Response answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
