package blog.webhooks.sending;

import blog.codec.HttpDate;
import blog.webhooks.Webhook;
import blog.webhooks.addresses.Destinations;
import blog.webhooks.addresses.Names;
import blog.webhooks.deliveries.Attempt;
import blog.webhooks.deliveries.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/// Makes one attempt of a delivery: whatever the receiver does, it is over after [Receivers#TIME], and at most
/// [#MOST_BYTES] of the answer have been read.
public final class Courier {
    static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_DIGITS = 9;

    private final Destinations destinations;
    private final CloseableHttpClient client;
    private final Clock clock;
    /// Looking a name up holds on to the thread that does, which must be none that others share.
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("courier-", 0).daemon().factory());

    public Courier(Destinations destinations, Names names, Clock clock) {
        this.destinations = destinations;
        this.client = Receivers.client(destinations, names);
        this.clock = clock;
    }

    Answered deliver(Webhook webhook, Delivery delivery) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (destinations.complaint(webhook.url()).isPresent()) {
            return new Answered(new Attempt(now, null, Mishap.FORBIDDEN.word(), 0), null);
        }
        HttpPost letter = Letter.of(webhook, delivery, now);
        long begin = System.nanoTime();
        Future<Reply> reply = threads.submit(() -> send(URI.create(webhook.url()), letter));
        try {
            Reply got = reply.get(Receivers.TIME.toMillis(), TimeUnit.MILLISECONDS);
            return new Answered(new Attempt(now, got.status(), null, millis(begin)), got.retryAfter());
        } catch (ExecutionException e) {
            return new Answered(new Attempt(now, null, Mishap.of(e).word(), millis(begin)), null);
        } catch (TimeoutException _) {
            return new Answered(new Attempt(now, null, Mishap.TIMEOUT.word(), millis(begin)), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            letter.cancel();
        }
    }

    private record Reply(int status, @Nullable Duration retryAfter) {}

    /// What a name stands for is asked and judged once, on the way to the connection.
    private Reply send(URI url, HttpPost letter) throws IOException {
        String host = url.getHost().replaceAll("[\\[\\]]", "");
        var target = new HttpHost(url.getScheme(), host, Destinations.port(url));
        var answer = (CloseableHttpResponse) client.executeOpen(target, letter, null);
        try {
            if (answer.getEntity() != null) {
                skim(answer.getEntity().getContent());
            }
            return new Reply(answer.getCode(), retryAfter(answer));
        } finally {
            // Any other way to close it would read the rest.
            answer.close(CloseMode.IMMEDIATE);
        }
    }

    private static void skim(InputStream body) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        int rest = MOST_BYTES;
        for (int read = 0; read >= 0 && rest > 0; rest -= read) {
            read = body.read(buffer, 0, Math.min(buffer.length, rest));
        }
    }

    private @Nullable Duration retryAfter(CloseableHttpResponse answer) {
        Header header = answer.getFirstHeader("Retry-After");
        if (header == null || header.getValue() == null) {
            return null;
        }
        String value = header.getValue().strip();
        if (value.matches("[0-9]+")) {
            return value.length() > MOST_DIGITS ? Pauses.LONGEST : Duration.ofSeconds(Long.parseLong(value));
        }
        Optional<Instant> date = HttpDate.parse(value);
        return date.map(moment -> Duration.between(clock.instant(), moment)).orElse(null);
    }

    private static long millis(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
