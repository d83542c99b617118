package blog.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Many strangers who comment at the same time, each from an address that the CDN would name.
record Wave(String url) {
    static final String SECRET = "what-the-cdn-says";
    static final Duration YOUNG = Duration.ofMillis(3100);
    private static final int SENDERS = 8;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    record Sent(int number, boolean honest, String address, String body) {}

    /// A comment, with a token whose puzzle is solved if it is to have one.
    String body(String text, String address, boolean solved) {
        var body = JSON.createObjectNode().put("markdown", text);
        body.putObject("author").put("name", "Eva");
        if (solved) {
            JsonNode form = form(address);
            String token = form.path("form").textValue();
            body.put("form", token)
                    .put("proof", solution(token, form.path("bits").intValue()));
        }
        return body.toString();
    }

    private JsonNode form(String address) {
        try {
            return JSON.readTree(send(HttpRequest.newBuilder(URI.create(url + "/posts/hello/comments/form")), address)
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends everything within so many seconds, and writes down what was answered; the times of reads meanwhile.
    List<Double> roll(List<Sent> all, int seconds, Map<Sent, Integer> answers) throws InterruptedException {
        long begin = System.nanoTime();
        long pace = TimeUnit.SECONDS.toNanos(seconds) / all.size();
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                threads.execute(() -> {
                    for (int i = first; i < all.size(); i += SENDERS) {
                        LockSupport.parkNanos(begin + i * pace - System.nanoTime());
                        answers.put(all.get(i), post(all.get(i)));
                    }
                });
            }
            return reads(seconds);
        }
    }

    private int post(Sent sent) {
        return send(
                        HttpRequest.newBuilder(URI.create(url + "/posts/hello/comments"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(sent.body())),
                        sent.address())
                .statusCode();
    }

    /// How many milliseconds each GET of the post takes, one after the other, a hundred a second.
    List<Double> reads(int seconds) {
        var times = new ArrayList<Double>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            send(HttpRequest.newBuilder(URI.create(url + "/posts/hello")), "192.0.2.1");
            times.add((System.nanoTime() - begin) / 1e6);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return times;
    }

    static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String address) {
        try {
            return CLIENT.send(
                    request.header("X-Origin-Secret", SECRET)
                            .header("X-Viewer-Address", address)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long solution(String token, int bits) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (long n = 0; ; n++) {
                byte[] hash = sha.digest((token + n).getBytes(StandardCharsets.US_ASCII));
                int first = ((hash[0] & 0xff) << 16) | ((hash[1] & 0xff) << 8) | (hash[2] & 0xff);
                if (first >>> (24 - bits) == 0) {
                    return n;
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
