package blog.markdown.highlight.lexing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text on its way through the rules of a grammar, which walk it forwards once.
public final class Code {
    final String text;

    private final List<Span> spans = new ArrayList<>();
    private int lineStart;
    private int lineEnd;
    private int contentStart;
    private int significantEnd;
    private int noRegexBefore;
    private @Nullable Span last;
    private String lastWord = "";
    private int lastWordEnd;
    private @Nullable LineEnds lines;

    private Code(String text) {
        this.text = text;
        readLine(0);
    }

    /// The tokens of a text, in its order and without overlaps; what lies between them is nothing in particular.
    public static List<Span> spans(String text, Grammar grammar) {
        var code = new Code(text);
        for (int at = 0; at < text.length(); ) {
            code.moveTo(at);
            int end = grammar.read(code, at);
            if (end == at) {
                end = at + 1;
            }
            if (!Character.isWhitespace(text.charAt(end - 1))) {
                code.significantEnd = end;
            }
            at = end;
        }
        return code.spans;
    }

    int mark(Token token, int start, int end) {
        if (end > start) {
            last = new Span(token, start, end);
            spans.add(last);
        }
        return end;
    }

    /// Marks the tokens of a part that is in another language.
    int embed(Grammar grammar, int start, int end) {
        for (Span span : spans(text.substring(start, end), grammar)) {
            mark(span.token(), start + span.start(), start + span.end());
        }
        return end;
    }

    private void moveTo(int at) {
        while (at > lineEnd) {
            readLine(lineEnd + 1);
        }
    }

    private void readLine(int start) {
        int end = text.indexOf('\n', start);
        lineStart = start;
        lineEnd = end < 0 ? text.length() : end;
        contentStart = start;
        while (contentStart < lineEnd && " \t-".indexOf(text.charAt(contentStart)) >= 0) {
            contentStart++;
        }
    }

    boolean startsLine(int at) {
        return at == lineStart;
    }

    /// Whether nothing but indentation and the hyphens of a list stand before this index on its line.
    boolean startsContent(int at) {
        return at == contentStart;
    }

    /// The end of the line that is being read, without its break.
    int lineEnd() {
        return lineEnd;
    }

    char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
    }

    /// The first index from `at` on that holds no space or tab.
    int afterSpaces(int at) {
        int end = at;
        while (charAt(end) == ' ' || charAt(end) == '\t') {
            end++;
        }
        return end;
    }

    void passWord(String word, int end) {
        lastWord = word;
        lastWordEnd = end;
    }

    /// The word that only spaces part from this index; empty when something else does.
    String wordBefore(int at) {
        return afterSpaces(lastWordEnd) == at && lastWordEnd < at ? lastWord : "";
    }

    /// Whether an operand is expected, so that a slash begins a regular expression instead of dividing.
    boolean expectsOperand() {
        if (significantEnd == 0) {
            return true;
        }
        if (last != null && last.end() == significantEnd) {
            return last.token() == Token.KEYWORD;
        }
        return "(,=:[!&|?{};+-*%~^<>".indexOf(text.charAt(significantEnd - 1)) >= 0;
    }

    /// The end of the regular expression after the slash at `at`; `at` itself when the line has no end for it.
    int regexEnd(int at) {
        if (at < noRegexBefore) {
            return at;
        }
        boolean inClass = false;
        for (int i = at + 1; i < lineEnd; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '/' && !inClass) {
                return i + 1;
            }
        }
        noRegexBefore = lineEnd;
        return at;
    }

    /// The end of the next line after `at` that holds nothing but the word; -1 when there is none.
    int endOfLineOf(String word, int at) {
        if (lines == null) {
            lines = LineEnds.of(text);
        }
        return lines.next(word, at);
    }
}
