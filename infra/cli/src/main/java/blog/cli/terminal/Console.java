package blog.cli.terminal;

import java.io.PrintWriter;

/// Whole lines to the terminal, from any thread: what goes well to standard output, what does not to standard error.
public record Console(PrintWriter out, PrintWriter err) {
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /// Text that ends where it ends.
    public synchronized void print(String text) {
        out.print(text);
        out.flush();
    }

    public synchronized void complain(String line) {
        err.println(line);
        err.flush();
    }

    /// What a client saw only as 5xx, or nobody did.
    public void failed(Throwable failure) {
        String message = failure.getMessage();
        complain("error: " + failure.getClass().getSimpleName() + (message == null ? "" : ": " + message));
        if (Boolean.getBoolean("blog.traces")) {
            synchronized (this) {
                failure.printStackTrace(err);
                err.flush();
            }
        }
    }
}
