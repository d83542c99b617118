package blog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blog.local.Stage;
import blog.local.StageOptions;
import blog.rig.wire.BlogClient;
import blog.rig.wire.Receiver;
import blog.rig.wire.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of writing, again and again on the same data.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillTest {
    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final int ENOUGH = 40;

    @TempDir
    private Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            killInTheMiddle(round);
        }
        var failures = new ArrayList<Throwable>();
        var options = StageOptions.inMemory("dev", failures::add).withData(folder.resolve("data"));
        try (var stage = Stage.start(options)) {
            var blog = new BlogClient(stage.url(), "dev");
            stage.drain();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ENOUGH);
            List<String> listed = listed(blog);
            for (String slug : acknowledged) {
                assertThat(blog.get("/posts/" + slug).statusCode()).as(slug).isEqualTo(200);
                assertThat(listed).contains(slug);
            }
            assertThat(stage.rebuild().differences()).isEmpty();
            awaitEveryChangeTold(blog);
        }
        assertThat(failures).isEmpty();
    }

    /// What lay in queues when the process was killed comes out of them afterwards.
    private void awaitEveryChangeTold(BlogClient blog) {
        int changes = 0;
        for (String next = ""; ; ) {
            String body = blog.get("/changes?limit=100" + next).body();
            int count = body.split("\"change\":", -1).length - 1;
            if (count == 0) {
                break;
            }
            changes += count;
            next = "&since=" + body.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        }
        List<String> told = IntStream.rangeClosed(1, changes)
                .mapToObj(number -> "changes/" + number)
                .toList();
        Waiting.until(() -> receiver.events().containsAll(told));
    }

    private void killInTheMiddle(int round) throws Exception {
        Process process = serve();
        try (BufferedReader lines = process.inputReader()) {
            String ready = lines.lines()
                    .filter(line -> line.startsWith("ready "))
                    .findFirst()
                    .orElseThrow();
            var blog = new BlogClient(ready.substring("ready ".length()), "dev");
            if (round == 0) {
                blog.post("/webhooks", "{\"url\":\"" + receiver.url() + "\"}");
            }
            var enough = new CountDownLatch(ENOUGH);
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = "r" + round + "w" + writer + "-";
                writers.add(Thread.startVirtualThread(() -> writeUntilKilled(blog, prefix, enough)));
            }
            enough.await();
            process.destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private void writeUntilKilled(BlogClient blog, String prefix, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                String slug = prefix + i;
                int status = blog.put(slug, "---\ntags: [all, t" + i % 3 + "]\n---\n# " + slug + "\n")
                        .statusCode();
                if (status == 201) {
                    acknowledged.add(slug);
                    enough.countDown();
                }
            }
        } catch (UncheckedIOException _) {
            // The connection went with the process: this write was not acknowledged.
        }
    }

    private static List<String> listed(BlogClient blog) {
        List<String> slugs = new ArrayList<>();
        String next = "/posts?tag=all&fields=slug&limit=100";
        while (!next.isEmpty()) {
            String body = blog.get(next).body();
            Pattern.compile("\"slug\":\"([^\"]+)\"")
                    .matcher(body)
                    .results()
                    .forEach(found -> slugs.add(found.group(1)));
            var cursor = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(body);
            next = cursor.find() ? "/posts?tag=all&fields=slug&limit=100&cursor=" + cursor.group(1) : "";
        }
        return slugs;
    }

    private Process serve() throws IOException {
        Path posts = Files.createDirectories(folder.resolve("posts"));
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port=0",
                "--posts=" + posts,
                "--data=" + folder.resolve("data"));
        return command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
