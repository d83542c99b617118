package blog.webhooks;

import static blog.webhooks.Desk.change;
import static org.assertj.core.api.Assertions.assertThat;

import blog.events.Event;
import blog.webhooks.Receiver.Behaviour;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Receivers that do what they should not: they hurt nobody but themselves.
class HostileReceiversTest {
    private final Desk desk = new Desk();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Receiver> receivers = new ArrayList<>();

    @AfterEach
    void close() {
        end.countDown();
        receivers.forEach(Receiver::close);
    }

    private Receiver receiver(Behaviour behaviour) {
        var receiver = new Receiver(behaviour);
        receivers.add(receiver);
        return receiver;
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the only attempt of the only delivery says.
    private JsonNode attempt(JsonNode hook) {
        assertThat(desk.deliveries(hook)).hasSize(1);
        assertThat(desk.deliveries(hook).at("/0/attempts")).hasSize(1);
        return desk.deliveries(hook).at("/0/attempts/0");
    }

    private void tell() {
        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();
    }

    /// The one that answers last is asked only when all have been: were one waited for before another, there would be
    /// no end.
    @Test
    void oneThatHangsHoldsUpNoOther() {
        var others = new CountDownLatch(8);
        JsonNode hanging = desk.hook(receiver(exchange -> {
                    await(others);
                    hang();
                })
                .url());
        for (int i = 0; i < 8; i++) {
            desk.hook(receiver(exchange -> {
                        others.countDown();
                        exchange.sendResponseHeaders(204, -1);
                    })
                    .url());
        }

        tell();

        assertThat(others.getCount()).isZero();
        assertThat(attempt(hanging).path("error").asText()).isEqualTo("timeout");
        assertThat(attempt(hanging).path("ms").asLong()).isGreaterThanOrEqualTo(4900);
        assertThat(desk.waiting).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anEndlessAnswerIsReadToItsFirst64KiB() {
        var written = new AtomicLong();
        JsonNode hook = desk.hook(receiver(exchange -> {
                    exchange.sendResponseHeaders(200, 3_000_000_000L);
                    write(exchange.getResponseBody(), written);
                })
                .url());

        tell();

        assertThat(attempt(hook).path("status").asInt()).isEqualTo(200);
        assertThat(desk.deliveries(hook).at("/0/status").asText()).isEqualTo("delivered");
        assertThat(written).hasValueLessThan(100_000_000);
    }

    @Test
    void anEndlessChunkedRefusalIsARefusal() {
        var written = new AtomicLong();
        JsonNode hook = desk.hook(receiver(exchange -> {
                    exchange.sendResponseHeaders(500, 0);
                    write(exchange.getResponseBody(), written);
                })
                .url());

        tell();

        assertThat(attempt(hook).path("status").asInt()).isEqualTo(500);
        assertThat(written).hasValueLessThan(100_000_000);
    }

    private static void write(OutputStream out, AtomicLong written) throws IOException {
        byte[] block = new byte[64 * 1024];
        while (written.addAndGet(block.length) < 3_000_000_000L) {
            out.write(block);
        }
    }

    @Test
    void anAnswerThatDripsIsNone() {
        JsonNode hook = desk.hook(receiver(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (end.getCount() > 0) {
                        exchange.getResponseBody().write('.');
                        exchange.getResponseBody().flush();
                        hold(Duration.ofMillis(100));
                    }
                })
                .url());

        tell();

        assertThat(attempt(hook).path("error").asText()).isEqualTo("timeout");
        assertThat(attempt(hook).has("status")).isFalse();
    }

    private void hold(Duration time) {
        try {
            var _ = end.await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAFailureAndNotFollowed(int status) {
        Receiver other = receiver(Behaviour.status(200));
        JsonNode hook = desk.hook(
                receiver(Behaviour.status(status, "Location", other.url())).url());

        tell();

        assertThat(attempt(hook).path("status").asInt()).isEqualTo(status);
        assertThat(desk.deliveries(hook).at("/0/status").asText()).isEqualTo("pending");
        assertThat(other.got()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 304, 400, 401, 404, 407, 429, 502})
    void onlySuccessIsSuccess(int status) {
        JsonNode hook = desk.hook(receiver(Behaviour.status(status, "WWW-Authenticate", "Basic realm=\"x\""))
                .url());

        tell();

        assertThat(desk.deliveries(hook).at("/0/status").asText()).isEqualTo("pending");
        assertThat(desk.failures).isEmpty();
    }

    @Test
    void cookiesAreNotKept() {
        Receiver receiver = receiver(Behaviour.status(200, "Set-Cookie", "a=b; Path=/"));
        desk.hook(receiver.url());

        tell();
        desk.tell(change(2, Event.Type.POST_CREATED, "a"));
        desk.run();

        assertThat(receiver.got()).hasSize(2).noneMatch(got -> got.headers().containsKey("cookie"));
    }

    /// Bytes that are no HTTP, headers without end, and nothing at all.
    @ParameterizedTest
    @ValueSource(strings = {"", "\0\0\0\0", "SSH-2.0-OpenSSH_9.6\r\n", "HTTP/1.1 two hundred\r\n\r\n", "ENDLESS"})
    void whatIsNoHttpIsAFailure(String answer) throws IOException {
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(listener, answer));
            JsonNode hook = desk.hook("http://127.0.0.1:" + listener.getLocalPort() + "/");

            tell();

            assertThat(attempt(hook).path("error").asText()).isIn("broken", "timeout");
            assertThat(desk.deliveries(hook).at("/0/status").asText()).isEqualTo("pending");
            assertThat(desk.failures).isEmpty();
        }
    }

    private static void answer(ServerSocket listener, String answer) {
        try (Socket socket = listener.accept();
                InputStream in = socket.getInputStream()) {
            var _ = in.read(new byte[8192]);
            OutputStream out = socket.getOutputStream();
            if (answer.equals("ENDLESS")) {
                out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                while (!listener.isClosed()) {
                    out.write("X-More: more and more and more\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            out.write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException _) {
            // The other side has had enough.
        }
    }

    @Test
    void whoDoesNotListenOrHasNoNameOrNoCertificateIsTold() throws IOException {
        var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> answer(plain, "HTTP/1.1 400 Bad Request\r\n\r\n"));
        JsonNode tls = desk.hook("https://127.0.0.1:" + plain.getLocalPort() + "/");
        JsonNode nameless = desk.hook("https://no-such-host.invalid/hook");
        Receiver gone = new Receiver(Behaviour.status(200));
        gone.close();
        JsonNode refused = desk.hook(gone.url());

        tell();

        assertThat(attempt(tls).path("error").asText()).isEqualTo("tls");
        assertThat(attempt(nameless).path("error").asText()).isEqualTo("unknown host");
        assertThat(attempt(refused).path("error").asText()).isEqualTo("refused");
    }

    /// As environments set it, for all that a JVM does.
    @Test
    void noProxyOfTheEnvironmentIsUsed() {
        Receiver proxy = receiver(Behaviour.status(200));
        String address = java.net.URI.create(proxy.url()).getAuthority();
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", address.substring(address.indexOf(':') + 1));
        System.setProperty("http.nonProxyHosts", "");
        try {
            var other = new Desk();
            Receiver receiver = receiver(Behaviour.status(200));
            other.hook(receiver.url());
            other.tell(change(1, Event.Type.POST_CREATED, "a"));
            other.run();

            assertThat(receiver.got()).hasSize(1);
            assertThat(proxy.got()).isEmpty();
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
            System.clearProperty("http.nonProxyHosts");
        }
    }
}
