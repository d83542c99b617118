package blog.cli;

/// A command cannot go on, for the reason that the message tells the person in one line.
final class Refused extends RuntimeException {
    Refused(String message) {
        super(message);
    }
}
