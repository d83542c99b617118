package blog.rig.wire;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Whom a webhook leads to: a listener on this machine that takes whatever comes.
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final Set<String> events = ConcurrentHashMap.newKeySet();

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            events.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /// The ids of the events that it was told of so far.
    public Set<String> events() {
        return Set.copyOf(events);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
