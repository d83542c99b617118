package blog.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SuiteTest {
    private static final byte[] PROBLEM =
            "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":500,\"detail\":\"x\"}".getBytes(UTF_8);

    @Test
    void noCheckPassesOnABlogThatOnlyFails() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var printed = new ByteArrayOutputStream();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            server.createContext("/", SuiteTest::fail);
            server.start();
            var url = URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");

            Suite.Summary summary = Suite.run(new Target(url, "token"), new PrintStream(printed, true, UTF_8));
            server.stop(0);

            assertThat(summary.passed()).as("%s", printed).isZero();
            assertThat(summary.failures()).hasSizeGreaterThan(400);
        }
        assertThat(printed.toString(UTF_8))
                .contains("FAILED  ServiceChecks: it says that it is well\n        [status of GET /health, which")
                .endsWith(" failed" + System.lineSeparator());
    }

    private static void fail(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(500, bodiless ? -1 : PROBLEM.length);
        if (!bodiless) {
            exchange.getResponseBody().write(PROBLEM);
        }
        exchange.close();
    }
}
