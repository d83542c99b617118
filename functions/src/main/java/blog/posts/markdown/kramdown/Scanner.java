package blog.posts.markdown.kramdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text and a place in it. A pattern sees the text as if it began at that place: `^` matches there, and nothing
/// before it can be looked at.
final class Scanner {
    private static final Pattern NOTHING = Pattern.compile("");

    private final String text;
    private final Meter meter;
    private int position;
    private Matcher match = NOTHING.matcher("");
    private String skipped = "";

    Scanner(String text, Meter meter) {
        this.text = text;
        this.meter = meter;
    }

    /// A pattern in which only `\n` ends a line, as in Ruby.
    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNIX_LINES | Pattern.MULTILINE);
    }

    /// A pattern in which `.` matches everything.
    static Pattern across(String regex) {
        return Pattern.compile(regex, Pattern.UNIX_LINES | Pattern.MULTILINE | Pattern.DOTALL);
    }

    /// Whether the pattern matches here; if so, [#group] tells what.
    boolean at(Pattern pattern) {
        Matcher here = matcher(pattern);
        if (!here.lookingAt()) {
            return false;
        }
        match = here;
        return true;
    }

    /// Moves behind what matches here.
    boolean scan(Pattern pattern) {
        if (!at(pattern)) {
            return false;
        }
        position = match.end();
        return true;
    }

    /// Moves behind the next match; [#skipped] is what lay before it.
    boolean scanUntil(Pattern pattern) {
        Matcher next = matcher(pattern);
        if (!next.find()) {
            return false;
        }
        match = next;
        skipped = text.substring(position, next.start());
        position = next.end();
        return true;
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(new MeteredText(text, meter)).region(position, text.length());
    }

    /// What the last match's group holds; empty when it took no part.
    String group(int number) {
        String group = match.group(number);
        return group == null ? "" : group;
    }

    boolean has(int number) {
        return match.group(number) != null;
    }

    String matched() {
        return match.group();
    }

    String skipped() {
        return skipped;
    }

    /// The line from here on, with its end.
    String line() {
        String line = peekLine();
        position += line.length();
        return line;
    }

    String peekLine() {
        int end = text.indexOf('\n', position);
        return text.substring(position, end < 0 ? text.length() : end + 1);
    }

    String rest() {
        return text.substring(position);
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /// The character at a distance from here; NUL outside the text.
    char ahead(int distance) {
        meter.read();
        int at = position + distance;
        return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, position);
    }

    int end() {
        return text.length();
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    /// A text whose every look is counted: throwing from `charAt` is the one way to stop an expression that backtracks
    /// without end.
    private record MeteredText(String text, Meter meter) implements CharSequence {
        @Override
        public char charAt(int index) {
            meter.read();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
