package blog.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Uploads files as an author would, several at a time; a file that is refused keeps no other from being uploaded.
final class PostUpload {
    private static final int AT_ONCE = 4;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    PostUpload(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /// One result for each file, in their order.
    List<Upload> run(List<PostFile> posts) throws InterruptedException {
        Map<String, PostFile> bySlug = new HashMap<>();
        posts.forEach(post -> bySlug.putIfAbsent(post.slug(), post));
        List<Callable<Upload>> tasks = new ArrayList<>();
        for (PostFile post : posts) {
            PostFile first = bySlug.getOrDefault(post.slug(), post);
            tasks.add(
                    first.equals(post)
                            ? () -> put(post)
                            : () -> Upload.refused(post, "has the same slug as " + first.file()));
        }
        try (var executor =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            return executor.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private Upload put(PostFile post) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + post.path()))
                    .PUT(BodyPublishers.ofByteArray(Files.readAllBytes(post.file())))
                    .header("Content-Type", "text/markdown")
                    .header("Content-Disposition", post.disposition())
                    .header("Authorization", "Bearer " + token)
                    .build();
            return Upload.of(post, client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Upload.refused(post, e.toString());
        }
    }
}
