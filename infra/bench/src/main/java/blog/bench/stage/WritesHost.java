package blog.bench.stage;

import blog.bench.content.Manuscripts;
import blog.local.Stage;
import blog.local.StageOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A process with a stage of so many posts and its [Twin]. Told to go on, it writes a post and a comment on both and
/// reads a page of comments and a list, and answers how many milliseconds each took: PUT, its bare calls, POST, its
/// bare calls, comments, list.
public final class WritesHost {
    private static final String TOKEN = "secret";
    private static final String COMMENT = "{\"author\":{\"name\":\"Ada\"},\"markdown\":\"Well said.\"}";
    private static final double NANOS_PER_MILLI = 1e6;

    private final Connection connection;
    private final Twin twin;

    private WritesHost(Connection connection, Twin twin) {
        this.connection = connection;
        this.twin = twin;
    }

    public static void main(String[] arguments) throws IOException {
        int posts = Integer.parseInt(arguments[0]);
        try (Stage stage = Stage.start(StageOptions.inMemory(TOKEN, Throwable::printStackTrace));
                Twin twin = new Twin();
                Connection connection = new Connection(URI.create(stage.url()).getPort(), "/v1/posts")) {
            var host = new WritesHost(connection, twin);
            for (int i = 0; i < posts; i++) {
                host.put(i);
                twin.put(i);
            }
            stage.drain();
            var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (int i = posts; commands.readLine() != null; i++) {
                System.out.println(host.round(i));
            }
        }
    }

    private String round(int number) throws IOException {
        double put = put(number);
        double bareCallsOfPut = twin.put(number);
        double post = send("POST", "/posts/post-" + number + "/comments", "application/json", COMMENT);
        double bareCallsOfPost = twin.comment(number, COMMENT);
        double comments = send("GET", "/posts/post-0/comments", "application/json", "");
        double list = send("GET", "/posts", "application/json", "");
        return "%f %f %f %f %f %f".formatted(put, bareCallsOfPut, post, bareCallsOfPost, comments, list);
    }

    private double put(int number) throws IOException {
        return send("PUT", "/posts/post-" + number, "text/markdown", Manuscripts.number(number));
    }

    private double send(String method, String path, String type, String body) throws IOException {
        byte[] request =
                """
                %s /v1%s HTTP/1.1\r
                Host: localhost\r
                Accept: application/json\r
                Accept-Encoding: gzip\r
                Authorization: Bearer %s\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(method, path, TOKEN, type, body.length(), body).getBytes(StandardCharsets.US_ASCII);
        long start = System.nanoTime();
        connection.exchange(request);
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }
}
