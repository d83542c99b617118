package blog.local.gateway;

import java.io.IOException;
import java.net.BindException;
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
    private static final int IDLE_MILLIS = 60_000;

    private final Server server;
    private final ServerConnector connector;

    private Listener(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// Port 0 takes a free one. Throws [PortInUse].
    public static Listener open(String host, int port) {
        var threads = new QueuedThreadPool(200);
        threads.setName("http");
        threads.setDaemon(true);
        var server = new Server(threads);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
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
        return new Listener(server, connector);
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
        server.setHandler(new Exchange(handler));
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
