package blog.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A deployment that throttles, and the suite's client before it.
class ThrottlesTest {
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(statuses.pop(), -1);
            exchange.close();
        });
        server.start();
        api = new Api(
                new Target(URI.create("http://localhost:" + server.getAddress().getPort() + "/v1"), "secret"));
    }

    @AfterEach
    void close() {
        api.close();
        server.stop(0);
    }

    private int statusAfter(Integer... answers) {
        statuses.addAll(List.of(answers));
        return api.get("/posts").sendOutsideContract().status();
    }

    @Test
    void areWaitedOut() {
        assertThat(statusAfter(429, 503, 429, 200)).isEqualTo(200);
        assertThat(statuses).isEmpty();
    }

    @Test
    void areFailuresWhenTheyDoNotEnd() {
        assertThat(statusAfter(429, 429, 429, 429, 429, 429, 429, 429, 429, 429, 429, 200))
                .isEqualTo(429);
    }

    @Test
    void areNotWhatElseFails() {
        assertThat(statusAfter(500, 200)).isEqualTo(500);
    }
}
