package blog.local.gateway;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The socket that HTTP comes in by. It is opened first and serves later, so that a port in use is known before
/// anything else has been started.
public final class Listener implements AutoCloseable {
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration BODY_TIME = Duration.ofSeconds(60);

    private final Server server;
    private final ServerConnector connector;
    private final Duration bodyTime;

    private Listener(Server server, ServerConnector connector, Duration bodyTime) {
        this.server = server;
        this.connector = connector;
        this.bodyTime = bodyTime;
    }

    /// Port 0 takes a free one. Throws [PortInUse].
    public static Listener open(String host, int port) {
        return open(host, port, IDLE, BODY_TIME);
    }

    /// A connection may be silent for `idle`, and a body may come for `bodyTime`.
    static Listener open(String host, int port, Duration idle, Duration bodyTime) {
        var threads = new QueuedThreadPool(200);
        threads.setName("http");
        threads.setDaemon(true);
        var server = new Server(threads);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(idle.toMillis());
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        server.setErrorHandler(new Unreadable());
        try {
            connector.open();
        } catch (BindException e) {
            throw new PortInUse(host, port, e);
        } catch (IOException e) {
            throw e.getCause() instanceof BindException
                    ? new PortInUse(host, port, e)
                    : new java.io.UncheckedIOException(e);
        }
        return new Listener(server, connector, bodyTime);
    }

    /// Paths reach the function as they were sent, however odd, as long as their escapes are ones. (The names of
    /// well-known request headers come in their usual spelling.)
    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setHeaderCacheCaseSensitive(true);
        configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
        configuration.setResponseHeaderSize(MAX_HEADER_BYTES);
        return configuration;
    }

    public int port() {
        return connector.getLocalPort();
    }

    public void serve(Function<Incoming, Outgoing> handler) {
        server.setHandler(new Exchange(handler, bodyTime));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not start", e);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }
}
