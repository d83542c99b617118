package blog.clients;

import static org.assertj.core.api.Assertions.assertThat;

import blog.local.Stage;
import blog.local.StageOptions;
import blog.rig.mail.LocalPost;
import blog.rig.wire.BlogClient;
import blog.rig.wire.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A blog over HTTP with something at every address of the contract, and what its paths' parameters then are.
final class FilledBlog implements AutoCloseable {
    static final String TOKEN = "dev";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EMAIL = "{\"email\":\"bo@reader.example\"}";

    private final CopyOnWriteArrayList<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Stage stage = Stage.start(
            StageOptions.inMemory(TOKEN, failures::add).with(Map.of("BLOG_MAIL_FROM", "blog@blog.example")));
    private final HttpClient http = HttpClient.newHttpClient();
    private final String preview;
    private final String webhook;
    private final String subscription;
    private final String own;

    FilledBlog() {
        send(
                "PUT",
                "/posts/hello",
                "text/markdown",
                "---\ntitle: Hello\ntags: [Java]\nauthor: Ada\n---\n## Why\n\nText.");
        send(
                "PUT",
                "/posts/hello",
                "text/markdown",
                "---\ntitle: Hello\ntags: [Java]\nauthor: Ada\n---\n## Why\n\nMore.");
        send("PUT", "/tags/java", "application/json", "{\"description\":\"Coffee\",\"aliases\":[\"jdk\"]}");
        send("PUT", "/authors/ada", "application/json", "{\"name\":\"Ada\",\"url\":\"https://ada.example\"}");
        JsonNode comment = send(
                "POST",
                "/posts/hello/comments",
                "application/json",
                "{\"author\":{\"name\":\"Bo\"},\"markdown\":\"Hi\"}");
        String url = send("POST", "/posts/hello/preview", "application/json", "{\"hours\":1}")
                .path("url")
                .asText();
        preview = url.substring(url.lastIndexOf('/') + 1);
        webhook = send("POST", "/webhooks", "application/json", "{\"url\":\"http://localhost:9999/\"}")
                .path("id")
                .asText();
        String mine = "/posts/hello/comments/" + comment.path("id").asText() + "/subscription";
        send(
                "POST",
                mine,
                "application/json",
                EMAIL,
                "Comment-Token",
                comment.path("token").asText());
        subscription = secret("/subscriptions/");
        send("POST", "/privacy", "application/json", EMAIL);
        own = secret("/privacy/");
        stage.drain();
        // What subscribers keep comes some time after.
        var blog = new BlogClient(url(), TOKEN);
        Waiting.until(() -> blog.get("/sitemaps/1").statusCode() == 200);
    }

    String url() {
        return stage.url();
    }

    /// What the path parameter of this name is, of something that exists.
    String parameter(String name) {
        return switch (name) {
            case "slug" -> "hello";
            case "n" -> "1";
            case "token" -> preview;
            case "tag" -> "java";
            case "id" -> "ada";
            case "webhook" -> webhook;
            case "subscription" -> subscription;
            case "own" -> own;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Of the link in the letter that comes.
    private String secret(String path) {
        var link = Pattern.compile(Pattern.quote(path) + "([A-Za-z0-9_-]{43})");
        var found = new AtomicReference<String>();
        Waiting.until(() -> {
            for (LocalPost.Letter letter : stage.post().sent()) {
                String text = new String(letter.bytes(), StandardCharsets.US_ASCII).replace("=\r\n", "");
                Matcher there = link.matcher(text);
                found.set(there.find() ? there.group(1) : found.get());
            }
            return found.get() != null;
        });
        return found.get();
    }

    private JsonNode send(String method, String path, String type, String body, String... headers) {
        try {
            var response = http.send(
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .method(method, BodyPublishers.ofString(body))
                            .header("Content-Type", type)
                            .header("Authorization", "Bearer " + TOKEN)
                            .headers(headers.length > 0 ? headers : new String[] {"Accept", "*/*"})
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(path).isBetween(200, 202);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        stage.close();
        assertThat(failures).isEmpty();
    }
}
