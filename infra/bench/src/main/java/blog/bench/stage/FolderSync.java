package blog.bench.stage;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Target;
import blog.suite.archive.Archive;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// `./blog sync` of a folder as ten years of blogging leave it, and once more when nothing has changed.
public final class FolderSync implements Measurement {
    private static final int POSTS = 2000;
    private static final String TOKEN = "dev";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException, InterruptedException {
        Path folder = rig.folder("archive");
        Files.deleteIfExists(folder.resolve(".blog-sync"));
        Archive.write(folder, POSTS);
        Path none = rig.folder("nothing");
        try (ServedBlog blog = ServedBlog.start(rig, none)) {
            rig.progress("./blog sync of " + POSTS + " posts");
            double first = sync(rig, folder, blog.url());
            JsonNode moved = requests(blog.url());
            double second = sync(rig, folder, blog.url());
            JsonNode again = requests(blog.url());
            return List.of(
                    Figure.of("./blog sync, 2,000 odd posts, first", first, "s").withTarget(Target.atMost(60)),
                    Figure.of("./blog sync, 2,000 odd posts, second", second, "s"),
                    Figure.of(
                                    "./blog sync, 2,000 odd posts, writes of the second",
                                    count(again, FolderSync::writes) - count(moved, FolderSync::writes),
                                    "requests")
                            .withTarget(Target.atMost(0)),
                    Figure.of(
                                    "./blog sync, 2,000 odd posts, answers of 500 and above",
                                    count(again, FolderSync::failed),
                                    "requests")
                            .withTarget(Target.atMost(0)));
        }
    }

    private static double sync(Rig rig, Path folder, String url) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var sync = new ProcessBuilder("./blog", "sync", folder.toString(), "--to", url, "--token", TOKEN)
                .directory(rig.home().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(sync.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (sync.waitFor() != 0) {
            throw new IOException("the sync ended with " + sync.exitValue() + ": " + said);
        }
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    /// The stage's own count, by method and status such as `PUT 201`.
    private static JsonNode requests(String url) throws IOException, InterruptedException {
        URI address = URI.create(url).resolve("/_stage/requests");
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
        }
    }

    private static double count(JsonNode requests, Predicate<String> kind) {
        return requests.properties().stream()
                .filter(count -> kind.test(count.getKey()))
                .mapToDouble(count -> count.getValue().asDouble())
                .sum();
    }

    private static boolean writes(String kind) {
        return !kind.startsWith("GET ");
    }

    private static boolean failed(String kind) {
        return kind.contains(" 5");
    }
}
