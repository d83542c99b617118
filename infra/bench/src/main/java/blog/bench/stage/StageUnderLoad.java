package blog.bench.stage;

import blog.bench.lambda.Companion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A stage in a process of its own, and connections to it.
final class StageUnderLoad implements AutoCloseable {
    private static final String PATH = "/v1/posts/" + StageHost.SLUG;
    /// The compiler as `./blog` has it; and each full collection moves everything together, as by default only every
    /// fourth does: what the others leave unused in between would count as occupied.
    private static final List<String> OPTIONS = List.of(ServedBlog.COMPILER, "-XX:MarkSweepAlwaysCompactCount=1");

    private static final double BYTES_PER_MB = 1 << 20;

    private final Companion host;
    private final int port;
    private final int barePort;

    private StageUnderLoad(Companion host, int port, int barePort) {
        this.host = host;
        this.port = port;
        this.barePort = barePort;
    }

    static StageUnderLoad start() throws IOException, InterruptedException {
        Companion host = Companion.start(OPTIONS, StageHost.class);
        return new StageUnderLoad(host, Integer.parseInt(host.receive()), Integer.parseInt(host.receive()));
    }

    /// GET one post over so many connections at once, each so often.
    Times get(int connections, int each) throws IOException, InterruptedException {
        return get(port, connections, each);
    }

    /// The same item by the same HTTP server, with nothing of the blog in between.
    Times bareOverHttp(int connections, int each) throws IOException, InterruptedException {
        return get(barePort, connections, each);
    }

    private static Times get(int port, int connections, int each) throws IOException, InterruptedException {
        var open = new ArrayList<Connection>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(new Connection(port, PATH));
            }
            return Times.of(open, each);
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    /// The same item from the same DynamoDB, by as many threads of the stage's own process.
    Times bare(int threads, int each) throws IOException, InterruptedException {
        return Times.parse(host.ask("bare " + threads + " " + each));
    }

    double heapMegabytes() throws IOException, InterruptedException {
        return Double.parseDouble(host.ask("heap")) / BYTES_PER_MB;
    }

    double residentMegabytes() throws IOException {
        return host.residentMegabytes();
    }

    @Override
    public void close() {
        host.close();
    }
}
