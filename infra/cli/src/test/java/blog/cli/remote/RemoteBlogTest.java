package blog.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.cli.terminal.Refused;
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

/// Against a server that answers what it is told to, since a blog on this machine never throttles.
class RemoteBlogTest {
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private HttpServer server;
    private RemoteBlog blog;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            int status = statuses.remove();
            if (status > 0) {
                exchange.sendResponseHeaders(status, -1);
            }
            exchange.close();
        });
        server.start();
        blog = new RemoteBlog(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/"), "secret");
    }

    @AfterEach
    void stop() {
        blog.close();
        server.stop(0);
    }

    @Test
    void whatIsThrottledOrFailsOrIsCutOffIsAskedAgain() {
        statuses.addAll(List.of(429, 503, 0, 204));

        assertThat(blog.send(Call.of("DELETE", "/posts/hello")).status()).isEqualTo(204);
        assertThat(statuses).isEmpty();
    }

    @Test
    void whatIsRefusedIsNot() {
        statuses.addAll(List.of(404, 204));

        assertThat(blog.send(Call.of("DELETE", "/posts/hello")).isMissing()).isTrue();
        assertThat(statuses).hasSize(1);
    }

    @Test
    void aTokenThatIsNotTakenEndsIt() {
        statuses.add(401);

        assertThatThrownBy(() -> blog.send(Call.get("/posts", "application/json")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not take this token")
                .hasMessageNotContaining("secret");
    }
}
