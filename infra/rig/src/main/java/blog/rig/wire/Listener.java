package blog.rig.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Serves every connection on a thread of its own. Closing it, or dropping its connections, also ends the threads of
/// those whose request is still unanswered.
public final class Listener implements AutoCloseable {
    private final ServerSocket server;
    private final Handler handler;
    private final Map<Socket, Thread> connections = new ConcurrentHashMap<>();

    /// Answers a request; may block for as long as it takes.
    @FunctionalInterface
    public interface Handler {
        Answer handle(Incoming request) throws InterruptedException;
    }

    private Listener(ServerSocket server, Handler handler) {
        this.server = server;
        this.handler = handler;
    }

    public static Listener start(ServerSocket server, Handler handler) {
        var listener = new Listener(server, handler);
        Thread.ofPlatform().daemon().start(listener::accept);
        return listener;
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread thread = Thread.ofPlatform().daemon().unstarted(() -> serve(socket));
                connections.put(socket, thread);
                thread.start();
            } catch (IOException _) {
                // Closed under way, or a client that left: neither is anyone's concern here.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (Incoming request = Incoming.read(in); request != null; request = Incoming.read(in)) {
                handler.handle(request).write(out);
            }
        } catch (IOException | InterruptedException _) {
            // A contestant is killed as soon as it has been measured.
        } finally {
            connections.remove(socket);
        }
    }

    /// Closes every connection there is and goes on accepting others.
    public void drop() throws IOException {
        for (var connection : connections.entrySet()) {
            connection.getKey().close();
            connection.getValue().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        drop();
    }
}
