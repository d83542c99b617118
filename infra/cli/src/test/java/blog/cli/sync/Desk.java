package blog.cli.sync;

import blog.cli.Main;
import blog.cli.remote.RemoteBlog;
import blog.local.Stage;
import blog.local.StageOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// An author's folder, a blog on this machine, and the command between them.
final class Desk implements AutoCloseable {
    /// What subscribers keep some time after, and how far the log was relayed to them.
    private static final String FOLLOWING = "(?s).*pk=AttributeValue\\(S=(FEED|SITEMAP|RELAY).*";

    static final String TOKEN = "a-token";

    final Path folder;
    final Stage stage;
    private final StringWriter said = new StringWriter();

    Desk(Path folder) {
        this(folder, Stage.start(StageOptions.inMemory(TOKEN, Throwable::printStackTrace)));
    }

    /// Another folder, and the same blog.
    Desk(Path folder, Stage stage) {
        this.folder = folder;
        this.stage = stage;
    }

    /// A file of the folder, made or replaced.
    Path write(String relative, String text) {
        return write(relative, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String relative, byte[] bytes) {
        try {
            Path file = folder.resolve(relative);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String post(String text) {
        return "---\ntitle: T\n---\n" + text + "\n";
    }

    int sync(String... more) {
        return run("sync", folder.toString(), "--to", more);
    }

    int export(Path to, String... more) {
        return run("export", to.toString(), "--from", more);
    }

    private int run(String command, String folder, String direction, String... more) {
        said.getBuffer().setLength(0);
        var arguments = new ArrayList<>(List.of(command, folder, direction, stage.url(), "--token", TOKEN));
        arguments.addAll(List.of(more));
        return Main.run(new PrintWriter(said), new PrintWriter(said), arguments.toArray(String[]::new));
    }

    /// What the last command said, to standard output and error.
    String said() {
        return said.toString();
    }

    /// A PUT past the command, by another client of the same author; or DELETE when there is no text.
    int change(String method, String slug, String text) {
        return change(TOKEN, method, slug, text);
    }

    int change(String token, String method, String slug, String text) {
        var request = HttpRequest.newBuilder(URI.create(stage.url() + "/posts/" + slug))
                .method(method, text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text))
                .header("Authorization", "Bearer " + token);
        return send(request).statusCode();
    }

    /// The token of somebody else, who may change everything.
    String colleague() {
        var request = HttpRequest.newBuilder(URI.create(stage.url() + "/tokens"))
                .POST(BodyPublishers.ofString("{\"name\":\"colleague\",\"role\":\"editor\"}"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN);
        return json(send(request)).path("token").asText();
    }

    int renameOnTheBlog(String from, String to) {
        var request = HttpRequest.newBuilder(URI.create(stage.url() + "/posts/" + from + "/rename"))
                .POST(BodyPublishers.ofString("{\"slug\":\"" + to + "\"}"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN);
        return send(request).statusCode();
    }

    /// A second machine: the files without the journal.
    void forget() {
        delete(Journal.FILE);
    }

    void delete(String relative) {
        try {
            Files.delete(folder.resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void move(String from, String to) {
        try {
            Path target = folder.resolve(to);
            Files.createDirectories(target.getParent());
            Files.move(folder.resolve(from), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the blog has of a post, in any status.
    JsonNode post(String slug, String member) {
        return json(send(HttpRequest.newBuilder(URI.create(stage.url() + "/manuscripts/" + slug))
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + TOKEN)))
                .path(member);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new JsonMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The slugs that readers see at this moment.
    Set<String> listed() {
        var slugs = new TreeSet<String>();
        try (var blog = new RemoteBlog(URI.create(stage.url()), TOKEN)) {
            blog.walk("/posts?limit=100", post -> slugs.add(post.path("slug").asText()));
        }
        return slugs;
    }

    /// Every slug that the blog has, in any status.
    Set<String> slugs() {
        var slugs = new TreeSet<String>();
        try (var blog = new RemoteBlog(URI.create(stage.url()), TOKEN)) {
            slugs.addAll(BlogPosts.of(blog).bySlug().keySet());
        }
        return slugs;
    }

    HttpResponse<String> manuscript(String slug) {
        return send(HttpRequest.newBuilder(URI.create(stage.url() + "/manuscripts/" + slug))
                .header("Accept", "text/markdown")
                .header("Authorization", "Bearer " + TOKEN));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// How many requests the stage has answered, by method and status.
    Map<String, Integer> requests() {
        String address = stage.url().replaceFirst("/v1$", "/_stage/requests");
        String body = send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + TOKEN))
                .body();
        var counts = new TreeMap<String, Integer>();
        try {
            new JsonMapper()
                    .readTree(body)
                    .properties()
                    .forEach(
                            count -> counts.put(count.getKey(), count.getValue().asInt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    /// Every item of the content table, once what derives from posts has been derived.
    Set<String> everythingStored() {
        stage.drain();
        var items = new TreeSet<String>();
        stage.dynamo().scanPaginator(ScanRequest.builder().tableName("content").build()).items().stream()
                .map(Object::toString)
                .filter(item -> !item.matches(FOLLOWING))
                .forEach(items::add);
        return items;
    }

    @Override
    public void close() {
        stage.close();
    }
}
