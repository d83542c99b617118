package blog.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;

/// What is left of a line from a place in it: how far it is indented, and what stands there first. `end` is behind the
/// line break.
final class Line {
    /// A line that is indented further is code.
    static final int MAX_INDENT = 3;

    private static final int CODE_INDENT = 4;

    final String text;
    final int start;
    final int first;
    final int end;

    Line(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.first = Chars.skip(text, start, ' ');
        this.end = end;
    }

    static Line of(String line) {
        return new Line(line, 0, line.length());
    }

    static List<Line> all(String text) {
        var lines = new ArrayList<Line>();
        for (int start = 0; start < text.length(); start = lines.getLast().end) {
            int end = text.indexOf('\n', start);
            lines.add(new Line(text, start, end < 0 ? text.length() : end + 1));
        }
        return lines;
    }

    int indent() {
        return first - start;
    }

    /// The first character that is no space.
    char mark() {
        return Chars.at(text, first);
    }

    /// A character of the line, counted from the mark.
    char afterMark(int distance) {
        return Chars.at(text, first + distance);
    }

    boolean isBlank() {
        return Chars.restOfBlankLine(text, start) == end;
    }

    /// Whether a block may begin with the mark.
    boolean opensWith(char mark) {
        return mark() == mark && indent() <= MAX_INDENT;
    }

    /// How many characters make it code: a tab or four spaces; 0 when it is none.
    int codeIndent() {
        if (Chars.at(text, start) == '\t') {
            return 1;
        }
        return indent() >= CODE_INDENT ? CODE_INDENT : 0;
    }

    boolean beginsParagraph() {
        return indent() <= MAX_INDENT && mark() != '\t';
    }

    boolean isFence() {
        return indent() <= MAX_INDENT && fenceEnd() - first >= 3;
    }

    int fenceEnd() {
        int at = first;
        while (Chars.at(text, at) == '`' || Chars.at(text, at) == '~') {
            at++;
        }
        return at;
    }

    /// How many `#` make it a heading; 0 when it is none.
    int headingLevel() {
        int marks = indent() == 0 ? Chars.skip(text, start, '#') - start : 0;
        return marks <= 6 && Chars.isBlank(Chars.at(text, start + marks)) ? marks : 0;
    }

    /// Three or more of `*`, `-` or `_`, and blanks between them.
    boolean isRule() {
        char mark = mark();
        if (indent() > MAX_INDENT || (mark != '*' && mark != '-' && mark != '_')) {
            return false;
        }
        int marks = 0;
        for (int at = first; at < end - 1; at++) {
            char here = text.charAt(at);
            if (here != mark && !Chars.isBlank(here)) {
                return false;
            }
            marks += here == mark ? 1 : 0;
        }
        return marks >= 3;
    }

    /// A `^` alone ends a block.
    boolean isEnd() {
        return Chars.at(text, start) == '^' && Chars.restOfBlankLine(text, start + 1) == end;
    }

    /// Whether there is a `|` that no backslash comes before, outside of Liquid's tags.
    boolean hasPipe() {
        var liquid = new LiquidTags(text, first, end);
        for (int pipe = text.indexOf('|', first, end); pipe >= 0; pipe = text.indexOf('|', pipe + 1, end)) {
            if ((pipe == start || text.charAt(pipe - 1) != '\\') && !liquid.cover(pipe)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }
}
