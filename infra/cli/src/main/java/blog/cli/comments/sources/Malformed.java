package blog.cli.comments.sources;

import java.io.IOException;

/// A file cannot be read on, for the reason that the message tells; `line` is where, from 1.
public final class Malformed extends IOException {
    private final int line;

    Malformed(int line, String reason) {
        super(reason);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
