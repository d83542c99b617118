package blog.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How far a long job has come: a bar with rate and time left on a terminal, and nothing but its lines
/// elsewhere. May be called by any thread.
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 24;
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;
    private final long start = System.nanoTime();
    private long drawn;
    private int done;

    /// `terminal` says whether a person looks on; a bar drawn into a file would be noise.
    public Progress(PrintWriter out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /// One more is done; its line, if it has one, goes above the bar.
    public synchronized void step(@Nullable String line) {
        done++;
        if (line != null) {
            out.println((terminal ? CLEAR_LINE : "") + line);
        }
        long now = System.nanoTime();
        if (terminal && (line != null || done == total || now - drawn >= REDRAW_NANOS)) {
            out.print(CLEAR_LINE + bar(done, total, Duration.ofNanos(now - start)));
            drawn = now;
        }
        out.flush();
    }

    /// What is waited for, in the place of the bar.
    public synchronized void state(String text) {
        if (terminal) {
            out.print(CLEAR_LINE + text);
            out.flush();
        }
    }

    static String bar(int done, int total, Duration taken) {
        int filled = total == 0 ? WIDTH : WIDTH * done / total;
        double rate = done / Math.max(0.001, taken.toMillis() / 1000.0);
        long left = Math.round((total - done) / Math.max(0.001, rate));
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + total + ", "
                + Math.round(rate) + "/s, " + left + " s left";
    }

    @Override
    public synchronized void close() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
