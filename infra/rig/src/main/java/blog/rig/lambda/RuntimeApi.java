package blog.rig.lambda;

import blog.rig.wire.Answer;
import blog.rig.wire.Incoming;
import blog.rig.wire.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/// What one function polls for its events, on a port of its own.
public final class RuntimeApi implements AutoCloseable {
    private static final int BACKLOG = 16;

    private final Invocations invocations = new Invocations();
    private final Listener listener;

    private RuntimeApi(ServerSocket socket) {
        listener = Listener.start(socket, this::answer);
    }

    public static RuntimeApi open() throws IOException {
        return new RuntimeApi(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
    }

    public int port() {
        return listener.port();
    }

    private Answer answer(Incoming request) throws InterruptedException {
        String path = request.path();
        if (path.endsWith("/invocation/next")) {
            return invocations.next();
        }
        if (path.endsWith("/response")) {
            return invocations.answered(request.body());
        }
        if (path.endsWith("/restore/next")) {
            return invocations.restored();
        }
        if (path.endsWith("/credentials")) {
            return Credentials.answer();
        }
        return invocations.failed(request);
    }

    /// Hands out `count` events, those of `lines` again and again, and returns when the last is answered.
    public List<Invocation> serve(int count, List<String> lines) throws InterruptedException {
        return invocations.serve(count, lines);
    }

    /// Has whoever waits for answers go on with those that there are: no more will come.
    public void abandon() {
        invocations.abandon();
    }

    /// When the function first asked for work; zero before.
    public long ready() {
        return invocations.ready();
    }

    /// When the function was ready for a snapshot; zero when it was not within a minute.
    public long snapshot() throws InterruptedException {
        return invocations.snapshot();
    }

    /// Has a function that waits in its snapshot go on, and says when.
    public long restore() {
        return invocations.restore();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
