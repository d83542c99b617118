package blog.markdown.kramdown;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A text and a place in it. Every character that is looked at counts as work.
final class Scanner {
    final String text;
    final Meter meter;
    private int position;
    private @Nullable Line line;
    /// The line that the last look was at; places in it share its end.
    private int lineStart;

    private int lineEnd = -1;
    /// From where on a text is known not to occur.
    private final Map<String, Integer> absent = new HashMap<>();

    Scanner(String text, Meter meter) {
        this.text = text;
        this.meter = meter;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    void skip(int characters) {
        position += characters;
    }

    /// The character at a distance from here; NUL outside the text.
    char ahead(int distance) {
        meter.read(1);
        return Chars.at(text, position + distance);
    }

    boolean startsWith(String prefix) {
        meter.read(1);
        return text.startsWith(prefix, position);
    }

    /// What is left of the line from here on.
    Line line() {
        Line here = line;
        if (here == null || here.start != position) {
            if (position >= lineEnd || position < lineStart) {
                int end = text.indexOf('\n', position);
                lineStart = position;
                lineEnd = end < 0 ? text.length() : end + 1;
                meter.read(lineEnd - lineStart);
            }
            here = new Line(text, position, lineEnd);
            line = here;
        }
        return here;
    }

    /// Moves behind the line.
    String takeLine() {
        Line here = line();
        position = here.end;
        return here.toString();
    }

    /// Moves to the next line when nothing but blanks is left of this one.
    void skipBlankRest() {
        int end = Chars.skipBlanks(text, position);
        if (Chars.at(text, end) == '\n') {
            position = end + 1;
        }
    }

    /// Where a text comes next; -1 when it never does.
    int find(String wanted, int from) {
        Integer known = absent.get(wanted);
        if (known != null && from >= known) {
            return -1;
        }
        int found = text.indexOf(wanted, from);
        meter.read((found < 0 ? text.length() : found) - Math.min(from, text.length()));
        if (found < 0) {
            absent.merge(wanted, from, Math::min);
        }
        return found;
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    /// Moves to the end.
    String takeRest() {
        String rest = text.substring(position);
        position = text.length();
        return rest;
    }
}
