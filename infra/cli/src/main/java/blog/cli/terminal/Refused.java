package blog.cli.terminal;

/// A command cannot go on, for the reason that the message tells the person in one line.
public final class Refused extends RuntimeException {
    public Refused(String message) {
        super(message);
    }
}
