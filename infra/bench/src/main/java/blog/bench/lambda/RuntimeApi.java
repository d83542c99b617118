package blog.bench.lambda;

import blog.bench.wire.Answer;
import blog.bench.wire.Incoming;
import blog.bench.wire.Listener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A process that is Lambda to one function at a time. It takes commands on standard input and answers each
/// with a line: `open` (a fresh port for the next function), `serve COUNT FILE` (hand out so many of the
/// file's events, one a line, and tell when each was handed out and answered), `snapshot` (wait until the
/// function is ready for one), `restore`. Times are of the system's monotonic clock, which all processes
/// share.
public final class RuntimeApi {
    private static final int BACKLOG = 16;

    private @Nullable Listener listener;
    private Invocations invocations = new Invocations();

    private RuntimeApi() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var api = new RuntimeApi();
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(api.run(line.split(" ", 3)));
        }
    }

    private String run(String[] command) throws IOException, InterruptedException {
        return switch (command[0]) {
            case "open" -> open();
            case "serve" -> invocations.serve(Integer.parseInt(command[1]), Files.readAllLines(Path.of(command[2])));
            case "snapshot" -> Long.toString(invocations.snapshot());
            case "restore" -> Long.toString(invocations.restore());
            default -> throw new IllegalArgumentException(command[0]);
        };
    }

    private String open() throws IOException {
        if (listener != null) {
            listener.close();
        }
        var fresh = new Invocations();
        invocations = fresh;
        var socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        listener = Listener.start(socket, request -> answer(fresh, request));
        return Integer.toString(socket.getLocalPort());
    }

    private static Answer answer(Invocations invocations, Incoming request) throws InterruptedException {
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
}
