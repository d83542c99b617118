package blog.cli.remote;

import blog.cli.terminal.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/// A blog's API with a token. A call that is throttled, or that the blog or the network fails, is repeated after a
/// pause, by which nothing can happen twice: every change that is sent here names the version that it changes.
public final class RemoteBlog implements AutoCloseable {
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 7;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 20_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI base;
    private final String token;

    /// `base` ends in the stage, such as `https://api.example.org/v1`.
    public RemoteBlog(URI base, String token) {
        String text = base.toString();
        this.base = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
        this.token = token;
    }

    public URI base() {
        return base;
    }

    /// The answer, of whatever status; a refusal when nothing answers or the token is not taken.
    public Answer send(Call call) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS;
            try {
                Answer answer = sendOnce(call);
                if (answer.status() == 401) {
                    throw new Refused("the blog at " + base + " does not take this token");
                }
                if (last || !PASSING.contains(answer.status())) {
                    return answer;
                }
                pause(Math.max(pause, asked(answer)));
            } catch (IOException e) {
                if (last) {
                    throw new Refused(
                            "nothing answers at " + base + (e.getMessage() == null ? "" : ": " + e.getMessage()));
                }
                pause(pause);
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /// As [#send], and a refusal with the API's own words for any status that is no success.
    public Answer require(Call call) {
        Answer answer = send(call);
        if (!answer.isGood()) {
            throw new Refused(answer.problem());
        }
        return answer;
    }

    /// Hands over every item of a list, page after page; `path` has its query already, with at least one parameter.
    public void walk(String path, Consumer<JsonNode> items) {
        String cursor = "";
        do {
            JsonNode page = require(Call.get(path + cursor, "application/json")).json();
            page.path("items").forEach(items);
            JsonNode next = page.path("next");
            cursor = next.isTextual() ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8) : "";
        } while (!cursor.isEmpty());
    }

    private Answer sendOnce(Call call) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .timeout(TIMEOUT)
                .method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()))
                .header("Authorization", "Bearer " + token);
        call.headers().forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static long asked(Answer answer) {
        String seconds = answer.header("Retry-After").orElse("0");
        return seconds.matches("\\d{1,4}") ? Math.min(1000L * Integer.parseInt(seconds), LONGEST_PAUSE_MILLIS) : 0;
    }

    /// Half of it for certain, the rest by chance, so that many callers do not come back at once.
    private static void pause(long millis) {
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Refused interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        var refused = new Refused("interrupted");
        refused.initCause(e);
        return refused;
    }

    @Override
    public void close() {
        http.close();
    }
}
