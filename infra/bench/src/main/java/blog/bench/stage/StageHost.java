package blog.bench.stage;

import blog.bench.content.Manuscripts;
import blog.dynamo.Attributes;
import blog.http.Response;
import blog.local.Stage;
import blog.local.StageOptions;
import blog.local.gateway.Listener;
import blog.local.gateway.Outgoing;
import blog.names.Slug;
import blog.posts.store.PostItem;
import blog.rig.dynamo.Tables;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/// A process with a stage of 25 posts. It says which port that has and which one the bare call is behind, and answers
/// two commands: `bare THREADS TIMES` reads a post's item from the same DynamoDB with so many threads, each so often;
/// `heap` tells the bytes that live after a collection.
public final class StageHost {
    static final String SLUG = "post-7";

    private static final int POSTS = 25;
    private static final String TOKEN = "secret";

    private StageHost() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Stage stage = Stage.start(StageOptions.inMemory(TOKEN, Throwable::printStackTrace))) {
            upload(stage);
            System.out.println(URI.create(stage.url()).getPort());
            System.out.println(serveBare(stage));
            var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                String[] words = line.split(" ");
                System.out.println(
                        words[0].equals("bare")
                                ? bare(stage, Integer.parseInt(words[1]), Integer.parseInt(words[2]))
                                        .line()
                                : Long.toString(liveBytes()));
            }
        }
    }

    private static void upload(Stage stage) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < POSTS; i++) {
                var request = HttpRequest.newBuilder(URI.create(stage.url() + "/posts/post-" + i))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "text/markdown")
                        .PUT(BodyPublishers.ofString(Manuscripts.number(i)))
                        .build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 201) {
                    throw new IOException("PUT answers " + status);
                }
            }
        }
        stage.drain();
    }

    /// The same HTTP server around the one call and nothing else.
    private static int serveBare(Stage stage) {
        GetItemRequest request = post();
        Listener listener = Listener.open("127.0.0.1", 0);
        listener.serve(_ -> {
            byte[] json = Attributes.bytes(stage.dynamo().getItem(request).item(), "json");
            return Outgoing.of(Response.ofJson(200, json).with("Content-Encoding", "gzip"));
        });
        return listener.port();
    }

    private static Times bare(Stage stage, int threads, int times) throws IOException, InterruptedException {
        GetItemRequest request = post();
        Times.Call call = () -> stage.dynamo().getItem(request);
        return Times.of(Collections.nCopies(threads, call), times);
    }

    private static GetItemRequest post() {
        return GetItemRequest.builder()
                .tableName(Tables.CONTENT)
                .key(Map.of(
                        "pk", AttributeValue.fromS(PostItem.partition(new Slug(SLUG))),
                        "sk", AttributeValue.fromS(PostItem.SORT_KEY)))
                .build();
    }

    /// Right after the collection: what other threads have allocated since is no part of it.
    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
